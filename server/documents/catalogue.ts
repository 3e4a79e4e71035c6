import type { Text } from '../../protocol/text.ts';
import { accountDocuments } from '../accounts-documents.ts';
import type { Registries } from '../registries/registry.ts';
import type { Sanctions } from '../sanctions.ts';
import { analysisDocuments } from './analysis.ts';
import { caseDocuments } from './case.ts';
import { controlDocuments } from './control.ts';
import { destructionActHandler } from './destruction-act.ts';
import { equipmentDocuments } from './equipment.ts';
import { type DocumentOpener, openerOf } from './handler.ts';
import { createInformationRequestHandler } from './information-request.ts';
import { operationDocuments } from './operation.ts';
import { resultOpeningHandler } from './result-opening.ts';
import { signInHandler } from './sign-in.ts';
import { statisticsDocuments } from './statistics.ts';
import { createUserAgreementHandler } from './user-agreement.ts';
import { workstationReportHandler } from './workstation-report.ts';

/** Every type of document the server takes, by its `type`; receipts and results are its own and never come in. */
export function createCatalogue(parts: {
  readonly registries: Registries;
  readonly sanctions: Sanctions;
  /** Names of the databases this centre can ask. */
  readonly sources: ReadonlySet<string>;
  readonly agreement: Text;
}): ReadonlyMap<string, DocumentOpener> {
  return new Map([
    ['sign-in', openerOf(signInHandler)],
    ['workstation-report', openerOf(workstationReportHandler)],
    ['user-agreement', openerOf(createUserAgreementHandler(parts.agreement))],
    ['information-request', openerOf(createInformationRequestHandler(parts))],
    ['result-opening', openerOf(resultOpeningHandler)],
    ['destruction-act', openerOf(destructionActHandler)],
    ...operationDocuments,
    ...caseDocuments,
    ...controlDocuments,
    ...accountDocuments,
    ...analysisDocuments,
    ...equipmentDocuments,
    ...statisticsDocuments,
  ]);
}
