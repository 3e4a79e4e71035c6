import { z } from 'zod';
import { line as text } from '../../protocol/documents/document.ts';
import { type Outcome, success } from '../../protocol/outcome.ts';
import type { RegistryLine } from './line.ts';
import {
  criminalCaseSchema,
  materialSchema,
  notKept,
  type RegistryAdapter,
  type RegistryRecord,
  recordOf,
} from './registry.ts';

const courtCaseSchema = materialSchema.extend({ year: z.number().int(), court: text(300) });

interface CourtCase {
  readonly caseNumber: string;
  readonly year: number;
  readonly court: string;
}

/**
 * ЕАИАС СО, the courts' system: administrative and civil cases by number, year and court (item 25), and the criminal
 * cases a court considers (item 24).
 */
export function createEaisSo(line: RegistryLine): RegistryAdapter {
  return {
    name: line.name,
    find: async (particulars) => {
      if (particulars.id === 'administrative-case-court')
        return await findCourtCase(line, '/eais-so/administrative-cases', particulars);
      if (particulars.id === 'civil-case')
        return await findCourtCase(line, '/eais-so/civil-cases', particulars);
      if (!('caseNumber' in particulars) || particulars.id !== 'criminal-case')
        throw notKept(line.name, particulars);
      const question = { path: '/eais-so/criminal-cases', number: particulars.caseNumber };
      return await line.ask(question, criminalCaseSchema);
    },
  };
}

/** All three members name the case: one of the same number of another year or court is another case. */
async function findCourtCase(
  line: RegistryLine,
  path: string,
  { caseNumber, year, court }: CourtCase,
): Promise<Outcome<RegistryRecord | null>> {
  const question = { path, number: caseNumber, also: { year: String(year), court } };
  const answer = await line.ask(question, courtCaseSchema);
  if (!answer.ok) return answer;
  const found = answer.value;
  const isAsked = found !== null && found.year === year && found.court === court;
  return success(isAsked ? recordOf(found) : null);
}
