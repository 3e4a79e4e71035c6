import { analysisProposals } from './analysis-proposals.ts';
import { deficiencies } from './deficiencies.ts';
import type { Duty } from './duty.ts';
import { incidents } from './incidents.ts';
import { reasonedAnswer } from './reasoned-answer.ts';
import { stateBodyStudy } from './state-body-study.ts';
import { stateBodyTerm } from './state-body-term.ts';

/** Every duty with a term, in the order of the acts. */
export const duties: readonly Duty[] = [
  analysisProposals,
  deficiencies,
  incidents,
  reasonedAnswer,
  stateBodyStudy,
  stateBodyTerm,
];
