import { analysisInstruction } from '../../protocol/documents/analysis-instruction.ts';
import { plainFiling } from './plain-filing.ts';

/** An instruction is on the desk of its executor, who may then name it in requests (order 146, items 6 and 11). */
export const analysisInstructionHandler = plainFiling(analysisInstruction, {
  filing: ({ document: { body } }) => ({
    state: 'in-force',
    readers: ['capacity:prosecutor-general', `iin:${body.executor}`],
    subject: body.executor,
  }),
});
