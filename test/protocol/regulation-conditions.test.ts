import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileRegulation } from '../../protocol/regulation/compile.ts';
import { decide, groundsOf } from '../../protocol/regulation/decide.ts';
import { editions, isInForce } from '../../protocol/regulation/editions.ts';
import type { DecisionFacts } from '../../protocol/regulation/facts.ts';
import { grounds } from '../../protocol/regulation/grounds.ts';
import type { OperatorDecision } from '../../protocol/regulation/operator-decisions.ts';
import { standingOf } from '../../protocol/regulation/proceedings.ts';
import { shippedDecisions } from '../../protocol/regulation/shipped-decisions.ts';
import { truncationOf } from '../../protocol/regulation/truncation.ts';

const criminal: DecisionFacts = {
  role: 4,
  isMvd: true,
  ground: 'criminal-case',
  service: 1,
  article: null,
  channel: 'workstation',
};
const reason = { kk: 'Себеп', ru: 'Причина' };
const sanctions: OperatorDecision = {
  id: 'list',
  origin: 'operator',
  kind: 'sanction-services',
  entries: [{ service: 74, grounds: ['criminal-case'] }],
  reason,
};
const items = (facts: DecisionFacts) => decide(facts).reasons.map(({ item }) => item);

test('item 21: the criminal case is looked up in ЕРДР, without any mark of exemption', () => {
  const decision = decide(criminal);
  assert.deepEqual([decision.outcome, decision.registry, decision.marks], ['allowed', 'erdr', []]);
});

test('items 5, 23, 25-27; joint order 22: each ground names the register that knows its number', () => {
  const registryOf = (facts: Partial<DecisionFacts>) => decide({ ...criminal, ...facts }).registry;
  assert.equal(registryOf({ ground: 'administrative-case-committee' }), 'ais-su');
  assert.equal(registryOf({ role: 15, ground: 'enforcement-proceeding' }), 'ais-oip');
  assert.equal(registryOf({ role: 18, ground: 'search-case' }), 'ais-su');
  assert.equal(registryOf({ role: 1, ground: 'civil-case' }), 'eais-so');
  assert.equal(registryOf({ ground: 'primary-check' }), null);
  assert.equal(
    registryOf({
      role: 'joint-41-69/1',
      ground: 'revenue-field-audit',
      service: 'joint-41-69/1',
      isUnitHead: true,
    }),
    'ersop',
  );
});

test('items 5 and 22 part 2: international assistance is accepted without the register, with its own mark', () => {
  const decision = decide({ ...criminal, basis: 'international-assistance' });
  assert.equal(decision.outcome, 'allowed');
  assert.deepEqual(decision.marks, ['without-registry-check']);
  assert.equal(decision.registry, null);
  assert.ok(decision.reasons.some(({ item }) => item === 'rules-151/5, 22'));
});

test('item 22 part 1: an order does not free from the register', () => {
  for (const basis of ['investigative-order', 'prosecutor-order'] as const) {
    const decision = decide({ ...criminal, basis });
    assert.deepEqual([decision.registry, decision.marks], ['erdr', []]);
  }
});

test('item 22 part 2: another ground is not freed by the word "international"', () => {
  const decision = decide({
    ...criminal,
    ground: 'administrative-case-committee',
    basis: 'international-assistance',
  });
  assert.deepEqual([decision.registry, decision.marks], ['ais-su', []]);
});

test('item 24: judges come through ЕАИАС СО, where their criminal case is known, and nobody else does', () => {
  const judge = { ...criminal, role: 3 };
  assert.equal(decide(judge).refusal, 'channel-not-permitted');
  assert.deepEqual(decide({ ...judge, channel: undefined }).conditions, ['court-system']);
  const through = decide({ ...judge, channel: 'court-system' });
  assert.deepEqual([through.outcome, through.registry], ['allowed', 'eais-so']);
  assert.equal(decide({ ...criminal, channel: 'court-system' }).refusal, 'channel-not-permitted');
  assert.deepEqual(items({ ...judge }), ['rules-151/24']);
});

test('item 8: a state body’s integrated system asks as its user would', () => {
  assert.equal(decide({ ...criminal, channel: 'integrated-system' }).outcome, 'allowed');
});

test('item 28: a service of the operator’s list waits for the court, falls with its refusal, passes with its sanction', () => {
  const regulation = compileRegulation([...shippedDecisions, sanctions]);
  const facts = { ...criminal, service: 74 };
  assert.deepEqual(decide(facts).conditions, [], 'no act names such a service: without a list none needs it');
  assert.deepEqual(decide(facts, regulation).conditions, ['court-sanction']);
  assert.equal(decide({ ...facts, isSanctioned: false }, regulation).refusal, 'sanction-refused');
  assert.equal(decide({ ...facts, isSanctioned: true }, regulation).outcome, 'allowed');
  assert.deepEqual(decide(criminal, regulation).conditions, []);
});

test('appendix 1, roles 10 and 11: registration discipline is declared and journalled', () => {
  for (const role of [10, 11]) {
    const facts: DecisionFacts = { ...criminal, role, ground: 'search-case' };
    assert.deepEqual(decide(facts).conditions, ['registration-discipline']);
    assert.equal(decide({ ...facts, isRegistrationDiscipline: false }).refusal, 'ground-not-permitted');
    const declared = decide({ ...facts, isRegistrationDiscipline: true });
    assert.deepEqual([declared.outcome, declared.marks], ['allowed', ['declared-registration-discipline']]);
  }
});

test('appendix 1, role 18: the same ground without the condition', () => {
  const decision = decide({ ...criminal, role: 18, ground: 'search-case', isRegistrationDiscipline: false });
  assert.deepEqual([decision.outcome, decision.marks], ['allowed', []]);
});

test('appendix 2, "только МВД": by the account’s body, whatever the role', () => {
  const facts: DecisionFacts = { ...criminal, ground: 'primary-check', service: 6 };
  for (const role of [2, 4, 5, 8, 13, 17, 19, 23, 25]) {
    assert.equal(decide({ ...facts, role, isMvd: true }).outcome, 'allowed');
    assert.equal(decide({ ...facts, role, isMvd: false }).refusal, 'service-not-permitted');
  }
});

test('appendix 2, note *: truncated is the pension service without the amounts received', () => {
  const decision = decide({ ...criminal, ground: 'primary-check', service: 11 });
  assert.deepEqual(decision.conditions, ['truncated']);
  assert.ok(decision.reasons.some(({ item, text }) => item.includes('(11)') && text.ru.includes('размера')));
  assert.deepEqual(truncationOf(11)?.hides, ['receipt-amounts']);
  assert.deepEqual(decide({ ...criminal, service: 11 }).conditions, [], 'in a criminal case it is whole');
});

test('appendix 3: a service by articles opens on an article of the list, closes on another, waits while unknown', () => {
  const facts = { ...criminal, service: 37 };
  assert.deepEqual(decide(facts).conditions, ['by-article']);
  assert.equal(decide({ ...facts, article: { article: 214, part: 1 } }).outcome, 'allowed');
  assert.equal(decide({ ...facts, article: { article: 99, part: 2 } }).refusal, 'service-not-permitted');
  assert.equal(decide({ ...facts, article: { article: 214, part: 3 } }).refusal, 'service-not-permitted');
  assert.equal(decide({ ...facts, article: { article: 240, part: 1 } }).refusal, 'service-not-permitted');
});

test('appendix 3: a case of several articles opens by one that stands in the list; a case of none by none', () => {
  const facts = { ...criminal, service: 72 };
  const several = [
    { article: 188, part: 3 },
    { article: 218, part: 1 },
  ];
  assert.equal(decide({ ...facts, article: several }).outcome, 'allowed');
  assert.equal(decide({ ...facts, article: several.slice(0, 1) }).refusal, 'service-not-permitted');
  assert.equal(decide({ ...facts, article: [] }).refusal, 'service-not-permitted');
});

test('items 5, 21, 22 part 1: holder, group member and executor of an order have the case in their proceedings', () => {
  const record = {
    holder: { iin: '1' },
    group: ['2'],
    orders: [
      { kind: 'investigative-order', number: '7-12/ 3', executors: ['3'], organisation: 'ДП' },
      { kind: 'prosecutor-order', number: '15', executors: [], organisation: 'ДП Астаны' },
    ],
  } as const;
  const at = (
    iin: string,
    organisation: string,
    basis: Parameters<typeof standingOf>[2]['basis'],
    orderNumber: string | null = null,
  ) => standingOf(record, { iin, organisation }, { basis, orderNumber });
  assert.equal(at('1', 'x', 'own-case'), 'holder');
  assert.equal(at('2', 'x', 'own-case'), 'group-member');
  assert.equal(at('3', 'ДП', 'own-case'), null, 'without the order’s number the case is not theirs');
  assert.equal(at('3', 'x', 'investigative-order', '7-12/3'), 'order-executor');
  assert.equal(at('4', 'ДП', 'investigative-order', '7-12/3'), null, 'the order names its executors');
  assert.equal(at('3', 'ДП', 'prosecutor-order', '7-12/3'), null, 'of another kind');
  assert.equal(at('5', 'дп  астаны', 'prosecutor-order', '15'), 'order-executor');
  assert.equal(at('5', 'ДП Алматы', 'prosecutor-order', '15'), null);
  assert.equal(at('1', 'x', 'investigative-order', null), null);
  assert.equal(at('1', 'x', 'international-assistance'), null, 'no case is in the register at all');
});

test('editions have their days and were never all in force together', () => {
  const inForce = (day: string) => editions.filter((edition) => isInForce(edition, day)).map(({ id }) => id);
  assert.deepEqual(inForce('2020-12-01'), ['rules-151-2015', 'order-146-2015', 'instruction-25-2019']);
  assert.deepEqual(inForce('2023-01-13'), ['rules-151-2015', 'order-146-2015']);
  assert.deepEqual(inForce('2023-01-14'), ['order-146-2015']);
  assert.deepEqual(inForce('2023-01-27'), ['order-146-2015', 'joint-41-69-2023']);
  assert.deepEqual(inForce('2021-01-08').includes('instruction-25-2019'), true);
  assert.deepEqual(inForce('2021-01-09').includes('instruction-25-2019'), false);
});

test('a decision names the editions and the operator’s decisions it rests on', () => {
  assert.deepEqual(decide(criminal).editions, ['rules-151-2015']);
  assert.deepEqual(decide(criminal).operatorDecisions, []);
  const medical = decide({ ...criminal, service: 74 });
  assert.deepEqual(medical.operatorDecisions, ['shipped/empty-rows']);
  assert.ok(medical.reasons.some(({ item }) => item === 'decision shipped/empty-rows'));
});

test('appendix 1: the grounds of a role, the revenue officer’s and nobody’s', () => {
  assert.deepEqual(groundsOf('joint-41-69/1', grounds), [
    { ground: 'revenue-field-audit', mark: ['unit-head'] },
  ]);
  assert.deepEqual(groundsOf(10, ['search-case']), [
    { ground: 'search-case', mark: ['registration-discipline'] },
  ]);
  assert.deepEqual(groundsOf(26, grounds), []);
});
