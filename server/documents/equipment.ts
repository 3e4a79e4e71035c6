import { type DocumentOpener, openerOf } from './handler.ts';
import { tokenRecordHandler } from './token-record.ts';
import { workstationRecordHandler } from './workstation-record.ts';

/** The operator's inventory: tokens and workstations (Rules 151, items 7 and 36; order 146, item 13). */
export const equipmentDocuments: readonly (readonly [string, DocumentOpener])[] = [
  ['token-record', openerOf(tokenRecordHandler)],
  ['workstation-record', openerOf(workstationRecordHandler)],
];
