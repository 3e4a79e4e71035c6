import { dayInAstana } from '../protocol/calendar/terms.ts';
import type { InformationRequest } from '../protocol/documents/information-request.ts';
import { sanctionDecisionSchema } from '../protocol/documents/sanction-decision.ts';
import { sanctionPetitionSchema } from '../protocol/documents/sanction-petition.ts';
import { referenceOf } from '../protocol/regulation/grounds/particulars.ts';
import { readDocument } from '../trust/document.ts';
import { findFiling } from './filings.ts';
import type { FilingRow } from './store/filing-tables.ts';
import type { Database } from './store/open.ts';

/** For whom and what a court's sanction must have been given. */
export interface SanctionQuestion {
  readonly iin: string;
  readonly request: InformationRequest;
  /** When the request came: a term is over by the centre's clock, whatever day the request says it was signed on. */
  readonly at: Date;
}

/** Finds the court's answer a request refers to (Rules 151, item 28). */
export interface Sanctions {
  /** Whether one of `request.refs` is a sanction given to this person for this service on this material. */
  find(database: Database, question: SanctionQuestion): Promise<boolean>;
}

/** The sanctions that judges filed: granted, still valid, on this person's own petition for this service and material. */
export const filedSanctions: Sanctions = {
  find: async (database, question) => {
    for (const ref of question.request.refs ?? []) if (await isSanction(database, ref, question)) return true;
    return false;
  },
};

async function isSanction(
  database: Database,
  ref: string,
  { iin, request, at }: SanctionQuestion,
): Promise<boolean> {
  const decision = await findFiling(database, ref);
  if (decision?.type !== 'sanction-decision') return false;
  const decided = readDocument(await bytesOf(database, decision), sanctionDecisionSchema);
  if (!decided.ok || decided.value.document.body.outcome !== 'granted') return false;
  const { validUntil } = decided.value.document.body;
  if (validUntil !== undefined && validUntil < dayInAstana(at)) return false;
  const petition = await findFiling(database, decided.value.document.refs[0] ?? '');
  if (petition?.author !== iin) return false;
  const asked = readDocument(await bytesOf(database, petition), sanctionPetitionSchema);
  if (!asked.ok) return false;
  const { service, caseNumber } = asked.value.document.body;
  return service === request.body.service && caseNumber === referenceOf(request.body.ground);
}

async function bytesOf(database: Database, { sha256 }: FilingRow): Promise<Uint8Array> {
  const row = await database
    .selectFrom('documents')
    .select('der')
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow();
  return row.der;
}
