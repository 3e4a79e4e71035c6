import { dayInAstana } from '../protocol/calendar/days.ts';
import type { InformationRequest } from '../protocol/documents/information-request.ts';
import { sanctionDecisionSchema } from '../protocol/documents/sanction-decision.ts';
import { sanctionPetitionSchema } from '../protocol/documents/sanction-petition.ts';
import { referenceOf } from '../protocol/regulation/grounds/particulars.ts';
import { readFiledDocument } from './filed-document.ts';
import { findFiling } from './filings.ts';
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
  const decided = await readFiledDocument(database, ref, sanctionDecisionSchema);
  if (decided === null || decided.document.body.outcome !== 'granted') return false;
  const { validUntil } = decided.document.body;
  if (validUntil !== undefined && validUntil < dayInAstana(at)) return false;
  const petition = decided.document.refs[0] ?? '';
  const asked = await readFiledDocument(database, petition, sanctionPetitionSchema);
  if (asked === null || (await findFiling(database, petition))?.author !== iin) return false;
  const { service, caseNumber } = asked.document.body;
  return service === request.body.service && caseNumber === referenceOf(request.body.ground);
}
