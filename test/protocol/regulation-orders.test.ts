import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileRegulation } from '../../protocol/regulation/compile.ts';
import { mustBeSettled } from '../../protocol/regulation/conditions.ts';
import { decide } from '../../protocol/regulation/decide.ts';
import type { DecisionFacts } from '../../protocol/regulation/facts.ts';
import type { OperatorDecision } from '../../protocol/regulation/operator-decisions.ts';
import { isChapterEight, truncationOf } from '../../protocol/regulation/truncation.ts';

const criminal: DecisionFacts = {
  role: 4,
  isMvd: true,
  ground: 'criminal-case',
  service: 1,
  article: null,
  channel: 'workstation',
};
const reason = { kk: 'Себеп', ru: 'Причина' };

test('joint order, appendix 1: only heads of administrations and divisions', () => {
  const facts: DecisionFacts = {
    ...criminal,
    role: 'joint-41-69/1',
    ground: 'revenue-field-audit',
    service: 'joint-41-69/1',
  };
  assert.deepEqual(decide(facts).conditions, ['unit-head']);
  assert.equal(decide({ ...facts, isUnitHead: true }).outcome, 'allowed');
  const refused = decide({ ...facts, isUnitHead: false });
  assert.equal(refused.refusal, 'position-not-permitted');
  assert.deepEqual(
    refused.reasons.map(({ item }) => item),
    ['joint-41-69 app.1'],
  );
});

test('joint order, appendix 2: 17 services of its own register, 11 and 14 truncated, none of the Rules', () => {
  const facts = {
    ...criminal,
    role: 'joint-41-69/1',
    ground: 'revenue-field-audit',
    isUnitHead: true,
  } as const;
  const truncated = Array.from({ length: 17 }, (_, at) => at + 1).filter((number) => {
    const decision = decide({ ...facts, service: `joint-41-69/${number}` });
    assert.notEqual(decision.outcome, 'refused');
    return decision.conditions.includes('truncated');
  });
  assert.deepEqual(truncated, [11, 14]);
  assert.equal(decide({ ...facts, service: 1 }).refusal, 'service-not-permitted');
  assert.equal(decide({ ...facts, service: 'joint-41-69/18' }).refusal, 'service-not-permitted');
  assert.equal(decide({ ...criminal, service: 'joint-41-69/1' }).refusal, 'service-not-permitted');
});

test('joint order, appendix 2, note **: economic offences of chapter 8, which is not the list of 75 articles', () => {
  const footnote = truncationOf('joint-41-69/14');
  assert.ok(footnote?.isChapterEightOnly);
  assert.ok(isChapterEight({ article: 240, part: 1 }), 'article 240 is in chapter 8 and not among the 75');
  assert.deepEqual(
    [213, 214, 249, 250].map((article) => isChapterEight({ article, part: null })),
    [false, true, true, false],
  );
});

test('order 146, item 12: depersonalised, unless the Prosecutor General’s order for this analysis is attached', () => {
  const list: OperatorDecision = {
    id: 'l',
    origin: 'operator',
    kind: 'analysis-services',
    services: [17],
    reason,
  };
  const regulation = compileRegulation([list]);
  const facts: DecisionFacts = {
    ...criminal,
    role: 1,
    ground: 'information-analysis',
    service: 17,
    analysisCategory: 4,
    isKeyProtected: true,
    isWorkstationCertified: true,
  };
  assert.deepEqual(decide(facts, regulation).conditions, ['depersonalised']);
  const ordered = decide({ ...facts, isPersonalDataOrdered: true }, regulation);
  assert.deepEqual([ordered.conditions, ordered.marks], [[], ['personal-data-by-order']]);
  assert.deepEqual(ordered.editions, ['order-146-2015', 'rules-151-2015']);
  assert.equal(decide({ ...facts, isKeyProtected: false }, regulation).refusal, 'key-not-protected');
  assert.equal(
    decide({ ...facts, isWorkstationCertified: false }, regulation).refusal,
    'workstation-not-certified',
  );
});

test('order 146, item 13: a key in a file and an uncertified computer are settled before the request passes', () => {
  for (const condition of ['protected-carrier', 'certified-workstation'] as const)
    assert.ok(mustBeSettled.includes(condition));
  for (const condition of ['truncated', 'depersonalised', 'court-sanction', 'unresolved'] as const)
    assert.ok(!mustBeSettled.includes(condition), `${condition} shapes the answer or waits`);
});
