import type { Account } from '../../protocol/http.ts';
import type { PreparedDocument } from '../../protocol/ipc.ts';
import { batchTexts } from '../features/batch/texts.ts';
import type { Desk } from '../features/shell/Rail.tsx';
import { shellTexts as texts } from '../features/shell/texts.ts';

export type DeskPage = 'home' | 'requests' | 'documents' | 'check' | 'conflicts' | 'batch';

/** A form of a document: its type and the document it answers. */
export interface FilingPlace {
  readonly type: string;
  readonly answered: string | null;
}

/** Where the officer is. */
export type Place =
  | { readonly page: 'home' | 'check' | 'conflicts' | 'batch' | 'new-request' | 'new-document' }
  | { readonly page: 'requests' | 'documents'; readonly selected: string | null }
  | { readonly page: 'review'; readonly prepared: PreparedDocument }
  | ({ readonly page: 'filing-form' } & FilingPlace)
  | ({ readonly page: 'filing-review'; readonly prepared: PreparedDocument } & FilingPlace);

/** The desks everybody has; what stands on them follows from the account. */
const everybodys: readonly Desk<DeskPage>[] = [
  { page: 'home', label: texts.deskHome, icon: 'home' },
  { page: 'requests', label: texts.deskRequests, icon: 'list' },
  { page: 'documents', label: texts.deskDocuments, icon: 'document' },
  { page: 'check', label: texts.deskCheck, icon: 'station' },
];

const operators: readonly Desk<DeskPage>[] = [
  { page: 'conflicts', label: texts.deskConflicts, icon: 'conflict' },
];

/** Stands last, while there is something on the list. */
const batch: Desk<DeskPage> = { page: 'batch', label: batchTexts.desk, icon: 'key' };

/** The desks of an account; those of the operator stand behind everybody's, so that F-keys stay where they are. */
export function desksOf({ capacities }: Account, hasBatch: boolean): readonly Desk<DeskPage>[] {
  const own = capacities.includes('operator') ? [...everybodys, ...operators] : everybodys;
  return hasBatch ? [...own, batch] : own;
}

const deskOfPage: Record<Place['page'], DeskPage> = {
  home: 'home',
  'new-request': 'requests',
  review: 'requests',
  requests: 'requests',
  documents: 'documents',
  'new-document': 'documents',
  'filing-form': 'documents',
  'filing-review': 'documents',
  check: 'check',
  conflicts: 'conflicts',
  batch: 'batch',
};

/** The desk a place belongs to. */
export function deskOf({ page }: Place): DeskPage {
  return deskOfPage[page];
}

/** Where a desk opens. */
export function placeOf(desk: DeskPage): Place {
  return desk === 'requests' || desk === 'documents' ? { page: desk, selected: null } : { page: desk };
}
