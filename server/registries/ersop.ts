import { line as text } from '../../protocol/documents/document.ts';
import { success } from '../../protocol/outcome.ts';
import type { RegistryLine } from './line.ts';
import { materialSchema, notKept, type RegistryAdapter, recordOf } from './registry.ts';

const auditSchema = materialSchema.extend({ organisation: text(300) });

/**
 * ЕРСОП, the register of audits: tax and customs field audits by number (joint order 41/69, items 20, 22). Heads of
 * units ask, not the auditors alone: an audit is in the hands of the body it is registered for.
 */
export function createErsop(line: RegistryLine): RegistryAdapter {
  return {
    name: line.name,
    find: async (particulars) => {
      if (particulars.id !== 'revenue-field-audit') throw notKept(line.name, particulars);
      const answer = await line.ask({ path: '/ersop/audits', number: particulars.auditNumber }, auditSchema);
      if (!answer.ok) return answer;
      const found = answer.value;
      return success(found === null ? null : { ...recordOf(found), organisation: found.organisation });
    },
  };
}
