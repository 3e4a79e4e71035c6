import { type Result, resultSchema } from '../../protocol/documents/result.ts';
import type { Service } from '../../protocol/services/service.ts';
import type { NamedAnswer } from './ask.ts';
import { type Contents, isEmpty, merge } from './contents.ts';
import { depersonalise } from './depersonalise.ts';
import { truncate } from './truncate.ts';

/** What a result is made for. */
export interface ResultPlan {
  /** The row's own id: that of the signed request, or of its supplement. */
  readonly id: string;
  readonly service: Service;
  /** What the decision left open; `truncated` and `depersonalised` shape the answer. */
  readonly conditions: readonly string[];
  readonly supplements: string | null;
}

/**
 * The body of a result: who answered and who did not, and of the answers what may leave the centre. A depersonalised
 * answer of which nothing is left does not tell whether there was anything: whoever asks by an ИИН would learn that this
 * person is in the database (order 146, item 12).
 */
export function assemble(
  plan: ResultPlan,
  answers: readonly NamedAnswer[],
  silent: readonly string[],
): Result['body'] {
  const reduced = reduce(plan, merge(answers));
  const { records, photograph, file, graph } = reduced.contents;
  const isSecret = reduced.suppressed !== null && records.length === 0;
  return resultSchema.shape.body.parse({
    request: plan.id,
    service: plan.service.number,
    answers: [
      ...answers.map(({ source, answer }) => ({
        source,
        state: isEmpty(answer) && !isSecret ? 'nothing-found' : 'answered',
      })),
      ...silent.map((source) => ({ source, state: 'not-answered' })),
    ],
    records,
    ...(photograph === null ? {} : { photograph }),
    ...(file === null ? {} : { file }),
    ...(graph === null ? {} : { graph }),
    conditions: plan.conditions,
    ...(reduced.hidden.length === 0 || isSecret ? {} : { hidden: [...new Set(reduced.hidden)] }),
    ...(reduced.suppressed === null
      ? {}
      : { depersonalised: true, suppressed: isSecret ? 0 : reduced.suppressed }),
    ...(plan.supplements === null ? {} : { supplements: plan.supplements }),
  });
}

interface Allowed {
  readonly contents: Contents;
  readonly hidden: readonly string[];
  /** Null where persons were not replaced. */
  readonly suppressed: number | null;
}

/** First truncated, then depersonalised: a field that may not leave serves no pseudonym either. */
function reduce({ service, conditions }: ResultPlan, contents: Contents): Allowed {
  const truncated = conditions.includes('truncated') ? truncate(service, contents) : { contents, hidden: [] };
  if (!conditions.includes('depersonalised')) return { ...truncated, suppressed: null };
  const { hidden, ...rest } = depersonalise(service, truncated.contents);
  return { ...rest, hidden: [...truncated.hidden, ...hidden] };
}
