import { success } from '../../protocol/outcome.ts';
import type { RegistryLine } from './line.ts';
import { criminalCaseSchema, notKept, type RegistryAdapter } from './registry.ts';

/** ЕРДР, the register of pre-trial investigations: criminal cases with articles, group and orders (items 5, 21, 22). */
export function createErdr(line: RegistryLine): RegistryAdapter {
  return {
    name: line.name,
    find: async (particulars) => {
      if (!('caseNumber' in particulars) || particulars.id !== 'criminal-case')
        throw notKept(line.name, particulars);
      const question = { path: '/erdr/cases', number: particulars.caseNumber };
      const answer = await line.ask(question, criminalCaseSchema);
      return answer.ok ? success(answer.value) : answer;
    },
  };
}
