import { type ResultOpening, resultOpening } from '../../protocol/documents/result-opening.ts';
import { applyOpening, consumptionFault } from '../results/consumption.ts';
import { type DocumentHandler, granted, outboxAge, refused } from './handler.ts';

/** The record that a result was opened (Rules 151, item 52): delivered → opened, and the sealed copy goes. */
export const resultOpeningHandler: DocumentHandler<ResultOpening, null> = {
  type: resultOpening,
  needsSession: false,
  maximumAge: outboxAge,
  authorise: async ({ database }, { body, workstation }) => {
    const fault = await consumptionFault(database, { ...body, workstation });
    return fault === null ? granted(null) : refused(fault);
  },
  apply: (transaction, _context, { document }) => applyOpening(transaction, document.body),
};
