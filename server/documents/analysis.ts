import { analysisApprovalHandler } from './analysis-approval.ts';
import { analysisAttachmentHandler } from './analysis-attachment.ts';
import { analysisInstructionHandler } from './analysis-instruction.ts';
import { analysisMeasureHandler } from './analysis-measure.ts';
import { type DocumentOpener, openerOf } from './handler.ts';
import { impossibilityReportHandler } from './impossibility-report.ts';
import { personalDataOrderHandler } from './personal-data-order.ts';
import { reasonedAnswerHandler } from './reasoned-answer.ts';
import { stateBodyAnswerHandler } from './state-body-answer.ts';
import { stateBodyConsentHandler } from './state-body-consent.ts';
import { stateBodyRequestHandler } from './state-body-request.ts';
import { stateBodyStudyHandler } from './state-body-study.ts';

/** Information analysis (order 146): plan, instructions, requests of state bodies, orders on personal data. */
export const analysisDocuments: readonly (readonly [string, DocumentOpener])[] = [
  ['analysis-measure', openerOf(analysisMeasureHandler)],
  ['analysis-approval', openerOf(analysisApprovalHandler)],
  ['analysis-instruction', openerOf(analysisInstructionHandler)],
  ['personal-data-order', openerOf(personalDataOrderHandler)],
  ['state-body-request', openerOf(stateBodyRequestHandler)],
  ['state-body-study', openerOf(stateBodyStudyHandler)],
  ['state-body-consent', openerOf(stateBodyConsentHandler)],
  ['state-body-answer', openerOf(stateBodyAnswerHandler)],
  ['impossibility-report', openerOf(impossibilityReportHandler)],
  ['reasoned-answer', openerOf(reasonedAnswerHandler)],
  ['analysis-attachment', openerOf(analysisAttachmentHandler)],
];
