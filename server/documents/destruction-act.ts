import { type DestructionAct, destructionAct } from '../../protocol/documents/destruction-act.ts';
import { applyDestruction, consumptionFault } from '../results/consumption.ts';
import { type DocumentHandler, granted, outboxAge, refused } from './handler.ts';

/** The act of destroying the local copy (Rules 151, item 52): opened → destroyed. */
export const destructionActHandler: DocumentHandler<DestructionAct, null> = {
  type: destructionAct,
  needsSession: false,
  maximumAge: outboxAge,
  authorise: async ({ database }, { body, workstation }) => {
    const fault = await consumptionFault(database, { ...body, workstation });
    return fault === null ? granted(null) : refused(fault);
  },
  apply: (transaction, _context, { document }) => applyDestruction(transaction, document.body),
};
