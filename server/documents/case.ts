import { caseDestructionHandler } from './case-destruction.ts';
import { type DocumentOpener, openerOf } from './handler.ts';
import { partialDestructionHandler } from './partial-destruction.ts';
import { printRecordHandler } from './print-record.ts';
import { regulationDecisionHandler } from './regulation-decision.ts';
import { sanctionDecisionHandler } from './sanction-decision.ts';
import { sanctionPetitionHandler } from './sanction-petition.ts';

/** What goes with a case (Rules 151, items 28, 50 and 51): sanctions, prints and their end. */
export const caseDocuments: readonly (readonly [string, DocumentOpener])[] = [
  ['regulation-decision', openerOf(regulationDecisionHandler)],
  ['sanction-petition', openerOf(sanctionPetitionHandler)],
  ['sanction-decision', openerOf(sanctionDecisionHandler)],
  ['print-record', openerOf(printRecordHandler)],
  ['case-destruction', openerOf(caseDestructionHandler)],
  ['partial-destruction', openerOf(partialDestructionHandler)],
];
