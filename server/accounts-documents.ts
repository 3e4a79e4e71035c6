import { accessApplicationHandler } from './documents/access-application.ts';
import { accessBlockHandler } from './documents/access-block.ts';
import { applicationConsentHandler } from './documents/application-consent.ts';
import { appointmentHandler } from './documents/appointment.ts';
import { dataDisclosureHandler } from './documents/data-disclosure.ts';
import { type DocumentOpener, openerOf } from './documents/handler.ts';
import { operatorDecisionHandler } from './documents/operator-decision.ts';

/** The life of an account (Rules 151, items 9, 12-17, 36, 45-48; joint order 41/69): what people file about it. */
export const accountDocuments: readonly (readonly [string, DocumentOpener])[] = [
  ['access-application', openerOf(accessApplicationHandler)],
  ['application-consent', openerOf(applicationConsentHandler)],
  ['operator-decision', openerOf(operatorDecisionHandler)],
  ['access-block', openerOf(accessBlockHandler)],
  ['appointment', openerOf(appointmentHandler)],
  ['data-disclosure', openerOf(dataDisclosureHandler)],
];
