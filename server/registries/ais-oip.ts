import { success } from '../../protocol/outcome.ts';
import type { RegistryLine } from './line.ts';
import { materialSchema, notKept, type RegistryAdapter, recordOf } from './registry.ts';

/** АИС ОИП, the bodies of enforcement: proceedings by their through number (item 27). */
export function createAisOip(line: RegistryLine): RegistryAdapter {
  return {
    name: line.name,
    find: async (particulars) => {
      if (particulars.id !== 'enforcement-proceeding') throw notKept(line.name, particulars);
      const question = { path: '/ais-oip/proceedings', number: particulars.throughNumber };
      const answer = await line.ask(question, materialSchema);
      return answer.ok ? success(answer.value === null ? null : recordOf(answer.value)) : answer;
    },
  };
}
