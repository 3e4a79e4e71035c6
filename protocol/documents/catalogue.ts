import type { Text } from '../text.ts';
import { accessApplication } from './access-application.ts';
import { accessBlock } from './access-block.ts';
import { actOfResponse } from './act-of-response.ts';
import { analysisApproval } from './analysis-approval.ts';
import { analysisAttachment } from './analysis-attachment.ts';
import { analysisInstruction } from './analysis-instruction.ts';
import { analysisMeasure } from './analysis-measure.ts';
import { applicationConsent } from './application-consent.ts';
import { appointment } from './appointment.ts';
import { automaticBlock } from './automatic-block.ts';
import { banEntry } from './ban-entry.ts';
import { caseDestruction } from './case-destruction.ts';
import { controlQuery } from './control-query.ts';
import { controlReport } from './control-report.ts';
import { dataDisclosure } from './data-disclosure.ts';
import { deficiency } from './deficiency.ts';
import { deficiencyRemoval } from './deficiency-removal.ts';
import { delayRecord } from './delay-record.ts';
import { destructionAct } from './destruction-act.ts';
import type { DocumentForm, DocumentType, PresentedDocument, SignerKind } from './document.ts';
import { controlList, journalList } from './history-lists.ts';
import { impossibilityReport } from './impossibility-report.ts';
import { incidentEntry } from './incident-entry.ts';
import { incidentReport } from './incident-report.ts';
import { informationRequest } from './information-request.ts';
import { journalQuery } from './journal-query.ts';
import { maintenanceEnd } from './maintenance-end.ts';
import { maintenanceNotice } from './maintenance-notice.ts';
import { operatorDecision } from './operator-decision.ts';
import { oversightAnswer } from './oversight-answer.ts';
import { oversightList } from './oversight-list.ts';
import { oversightRequest } from './oversight-request.ts';
import { partialDestruction } from './partial-destruction.ts';
import { personalDataOrder } from './personal-data-order.ts';
import { printRecord } from './print-record.ts';
import { reasonedAnswer } from './reasoned-answer.ts';
import { receipt } from './receipt.ts';
import { regulationDecision } from './regulation-decision.ts';
import { responseAnswer } from './response-answer.ts';
import { result } from './result.ts';
import { resultOpening } from './result-opening.ts';
import { sanctionDecision } from './sanction-decision.ts';
import { sanctionPetition } from './sanction-petition.ts';
import { signIn } from './sign-in.ts';
import { stateBodyAnswer } from './state-body-answer.ts';
import { stateBodyConsent } from './state-body-consent.ts';
import { stateBodyRequest } from './state-body-request.ts';
import { stateBodyStudy } from './state-body-study.ts';
import { statisticalCollection } from './statistical-collection.ts';
import { statisticalReport } from './statistical-report.ts';
import { statisticsAnswer } from './statistics-answer.ts';
import { statisticsIndex } from './statistics-index.ts';
import { statisticsRequest } from './statistics-request.ts';
import { tokenRecord } from './token-record.ts';
import { userAgreement } from './user-agreement.ts';
import { workstationRecord } from './workstation-record.ts';
import { workstationReport } from './workstation-report.ts';

/** A type of document whose own shape is closed over, for code that works with any of them. */
export interface KnownType {
  readonly type: string;
  readonly title: Text;
  /** The item of the rules it comes from. */
  readonly rule: string;
  readonly signer: SignerKind;
  readonly form: DocumentForm | undefined;
  /** A document's parsed JSON as a person reads it; null when it is not of this type. */
  present(content: unknown): PresentedDocument | null;
  /** Path of the first member the type's schema refuses; null when it is sound. */
  fault(content: unknown): string | null;
  /** Lends the type itself to code that is generic in it. */
  lend<R>(use: <D>(type: DocumentType<D>) => R): R;
}

/** Every type of document that exists, by its `type`. */
export const documentTypes = {
  'sign-in': known(signIn),
  'workstation-report': known(workstationReport),
  'user-agreement': known(userAgreement),
  'information-request': known(informationRequest),
  receipt: known(receipt),
  result: known(result),
  'result-opening': known(resultOpening),
  'destruction-act': known(destructionAct),
  'access-application': known(accessApplication),
  'application-consent': known(applicationConsent),
  'operator-decision': known(operatorDecision),
  'access-block': known(accessBlock),
  appointment: known(appointment),
  'data-disclosure': known(dataDisclosure),
  'automatic-block': known(automaticBlock),
  'maintenance-notice': known(maintenanceNotice),
  'maintenance-end': known(maintenanceEnd),
  'incident-report': known(incidentReport),
  'incident-entry': known(incidentEntry),
  'delay-record': known(delayRecord),
  deficiency: known(deficiency),
  'deficiency-removal': known(deficiencyRemoval),
  'analysis-measure': known(analysisMeasure),
  'analysis-approval': known(analysisApproval),
  'analysis-instruction': known(analysisInstruction),
  'personal-data-order': known(personalDataOrder),
  'state-body-request': known(stateBodyRequest),
  'state-body-study': known(stateBodyStudy),
  'state-body-consent': known(stateBodyConsent),
  'state-body-answer': known(stateBodyAnswer),
  'impossibility-report': known(impossibilityReport),
  'reasoned-answer': known(reasonedAnswer),
  'analysis-attachment': known(analysisAttachment),
  'control-query': known(controlQuery),
  'control-report': known(controlReport),
  'journal-query': known(journalQuery),
  'oversight-request': known(oversightRequest),
  'oversight-answer': known(oversightAnswer),
  'act-of-response': known(actOfResponse),
  'response-answer': known(responseAnswer),
  'control-list': known(controlList),
  'journal-list': known(journalList),
  'oversight-list': known(oversightList),
  'sanction-petition': known(sanctionPetition),
  'sanction-decision': known(sanctionDecision),
  'print-record': known(printRecord),
  'case-destruction': known(caseDestruction),
  'partial-destruction': known(partialDestruction),
  'regulation-decision': known(regulationDecision),
  'statistical-report': known(statisticalReport),
  'statistical-collection': known(statisticalCollection),
  'statistics-request': known(statisticsRequest),
  'statistics-answer': known(statisticsAnswer),
  'statistics-index': known(statisticsIndex),
  'token-record': known(tokenRecord),
  'workstation-record': known(workstationRecord),
  'ban-entry': known(banEntry),
} as const;

export type DocumentTypeName = keyof typeof documentTypes;

/** Whether a name is one of the known types. */
export function isDocumentTypeName(name: string): name is DocumentTypeName {
  return Object.hasOwn(documentTypes, name);
}

function known<D>(type: DocumentType<D>): KnownType {
  return {
    type: type.type,
    title: type.title,
    rule: type.rule,
    signer: type.signer,
    form: type.form,
    present: (content) => {
      const parsed = type.schema.safeParse(content);
      return parsed.success ? type.present(parsed.data) : null;
    },
    fault: (content) => {
      const parsed = type.schema.safeParse(content);
      return parsed.success ? null : (parsed.error.issues[0]?.path.join('.') ?? 'schema');
    },
    lend: (use) => use(type),
  };
}
