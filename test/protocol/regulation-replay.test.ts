import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileRegulation, shippedRegulation } from '../../protocol/regulation/compile.ts';
import { decide } from '../../protocol/regulation/decide.ts';
import type { DecisionFacts } from '../../protocol/regulation/facts.ts';
import { grounds } from '../../protocol/regulation/grounds.ts';
import { operatorDecisionSchema } from '../../protocol/regulation/operator-decisions.ts';
import { materialOf } from '../../protocol/regulation/replay.ts';
import { shippedDecisions } from '../../protocol/regulation/shipped-decisions.ts';

const list = operatorDecisionSchema.parse({
  id: 'list',
  origin: 'operator',
  kind: 'analysis-services',
  services: [17],
  reason: { kk: 'Себеп', ru: 'Причина' },
});
const regulation = compileRegulation([...shippedDecisions, list]);

test('a decision is taken again from what was kept of it, after a trip through JSON', () => {
  for (const ground of grounds)
    for (const role of [1, 4, 23] as const)
      for (const service of [1, 17, 57, 74]) {
        const facts: DecisionFacts = {
          role,
          isMvd: true,
          ground,
          service,
          article: null,
          analysisCategory: 1,
        };
        const kept = JSON.parse(JSON.stringify(materialOf(ground, regulation)));
        const decisions = kept.operatorDecisions.map((each: unknown) => operatorDecisionSchema.parse(each));
        assert.deepEqual(decide(facts, compileRegulation(decisions)), decide(facts, regulation));
        assert.deepEqual(
          kept.editions.map(({ id }: { id: string }) => id),
          decide(facts, regulation).editions,
        );
      }
});

test('the operator’s decisions are part of it: another list, another hash', () => {
  for (const ground of grounds)
    assert.notDeepEqual(materialOf(ground, regulation), materialOf(ground, shippedRegulation));
});

test('every edition a decision names has its tables: 25 roles, 79 services, 75 articles, 9 categories, 17 services', () => {
  const sizes = grounds.flatMap((ground) =>
    materialOf(ground, regulation).editions.map(({ id, tables }) => [
      id,
      Object.values(tables as Record<string, unknown[]>).map((rows) => rows.length),
    ]),
  );
  assert.deepEqual(Object.fromEntries(sizes), {
    'rules-151-2015': [25, 79, 75],
    'order-146-2015': [9],
    'joint-41-69-2023': [17],
  });
});

test('the shipped decisions are of the form an operator’s decision has', () => {
  for (const decision of shippedDecisions) assert.deepEqual(operatorDecisionSchema.parse(decision), decision);
});
