import type { InformationRequest } from '../protocol/documents/information-request.ts';
import type { Database } from './store/open.ts';

/** For whom and what a court's sanction must have been given. */
export interface SanctionQuestion {
  readonly iin: string;
  readonly request: InformationRequest;
}

/** Finds the court's answer a request refers to (Rules 151, item 28). */
export interface Sanctions {
  /** Whether one of `request.refs` is a sanction given to this person for this service on this material. */
  find(database: Database, question: SanctionQuestion): Promise<boolean>;
}

/** No sanction exists: a service that needs one is refused. */
export const noSanctions: Sanctions = { find: async () => false };
