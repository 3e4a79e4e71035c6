import { deficiencyHandler } from './deficiency.ts';
import { deficiencyRemovalHandler } from './deficiency-removal.ts';
import { type DocumentOpener, openerOf } from './handler.ts';
import { incidentEntryHandler } from './incident-entry.ts';
import { incidentReportHandler } from './incident-report.ts';
import { maintenanceEndHandler } from './maintenance-end.ts';
import { maintenanceNoticeHandler } from './maintenance-notice.ts';

/** Running the system (Rules 151, items 35 and 38-44): planned work, incidents, deficiencies. */
export const operationDocuments: readonly (readonly [string, DocumentOpener])[] = [
  ['maintenance-notice', openerOf(maintenanceNoticeHandler)],
  ['maintenance-end', openerOf(maintenanceEndHandler)],
  ['incident-report', openerOf(incidentReportHandler)],
  ['incident-entry', openerOf(incidentEntryHandler)],
  ['deficiency', openerOf(deficiencyHandler)],
  ['deficiency-removal', openerOf(deficiencyRemovalHandler)],
];
