import { success } from '../../protocol/outcome.ts';
import type { Particulars } from '../../protocol/regulation/grounds/particulars.ts';
import type { RegistryLine } from './line.ts';
import { materialSchema, notKept, type RegistryAdapter, recordOf } from './registry.ts';

/** АИС СУ, the special records: administrative cases (item 23) and search cases (item 26) by the numbers it gave. */
export function createAisSu(line: RegistryLine): RegistryAdapter {
  return {
    name: line.name,
    find: async (particulars) => {
      const question = questionOf(particulars);
      if (question === null) throw notKept(line.name, particulars);
      const answer = await line.ask(question, materialSchema);
      return answer.ok ? success(answer.value === null ? null : recordOf(answer.value)) : answer;
    },
  };
}

function questionOf(particulars: Particulars) {
  switch (particulars.id) {
    case 'administrative-case-committee':
      return { path: '/ais-su/administrative-cases', number: particulars.caseNumber };
    case 'search-case':
      return { path: '/ais-su/search-cases', number: particulars.caseNumber };
    default:
      return null;
  }
}
