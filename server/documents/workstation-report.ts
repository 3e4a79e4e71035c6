import { type WorkstationReport, workstationReport } from '../../protocol/documents/workstation-report.ts';
import { type DocumentHandler, granted, outboxAge } from './handler.ts';

/** Report of the workstation check (Rules 151, item 7): recorded as it is. */
export const workstationReportHandler: DocumentHandler<WorkstationReport, null> = {
  type: workstationReport,
  needsSession: false,
  maximumAge: outboxAge,
  authorise: async () => granted(null),
  apply: async () => null,
};
