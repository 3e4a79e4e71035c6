// Prints how long one decision takes, over every role, ground and service; ends with 1 when it is 5 µs or more.
import { compileRegulation } from '../../protocol/regulation/compile.ts';
import { decide } from '../../protocol/regulation/decide.ts';
import type { DecisionFacts, RoleId, ServiceId } from '../../protocol/regulation/facts.ts';
import { grounds } from '../../protocol/regulation/grounds.ts';
import { shippedDecisions } from '../../protocol/regulation/shipped-decisions.ts';

const limit = 5;
const roles: RoleId[] = [...Array.from({ length: 25 }, (_, at) => at + 1), 'joint-41-69/1'];
const services: ServiceId[] = [
  ...Array.from({ length: 79 }, (_, at) => at + 1),
  ...Array.from({ length: 17 }, (_, at): ServiceId => `joint-41-69/${at + 1}`),
];
const questions: DecisionFacts[] = roles.flatMap((role) =>
  grounds.flatMap((ground) =>
    services.map((service) => ({
      role,
      isMvd: true,
      ground,
      service,
      article: { article: 214, part: 1 },
      channel: role === 3 ? ('court-system' as const) : ('workstation' as const),
      analysisCategory: 1,
    })),
  ),
);

const started = performance.now();
const regulation = compileRegulation(shippedDecisions);
const compiled = performance.now() - started;

const isRefused = (facts: DecisionFacts) => decide(facts, regulation).outcome === 'refused';
const granted = questions.filter((facts) => !isRefused(facts));
const refused = questions.filter(isRefused);
console.log(`tables compiled in ${compiled.toFixed(1)} ms`);
const slowest = Math.max(report('granted', granted), report('refused', refused));
process.exitCode = slowest < limit ? 0 : 1;

/** Prints and returns the middle of fifteen passes in µs per decision: one pause of the machine must not speak for all. */
function report(name: string, asked: readonly DecisionFacts[]): number {
  let reasons = 0;
  const passes = Array.from({ length: 20 }, () => {
    const begun = performance.now();
    for (const facts of asked) reasons += decide(facts, regulation).reasons.length;
    return ((performance.now() - begun) * 1000) / asked.length;
  });
  // The first five warm the compiler up.
  const [fastest = 0, , , , , , , middle = 0] = passes.slice(5).toSorted((one, other) => one - other);
  const each = (reasons / passes.length / asked.length).toFixed(1);
  console.log(
    `${name}: ${asked.length} decisions, ${each} reasons each, ${middle.toFixed(2)} µs per decision (fastest pass ${fastest.toFixed(2)}; limit ${limit})`,
  );
  return middle;
}
