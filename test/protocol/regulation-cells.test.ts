import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileRegulation } from '../../protocol/regulation/compile.ts';
import { decide } from '../../protocol/regulation/decide.ts';
import type { DecisionFacts, RoleId, ServiceId } from '../../protocol/regulation/facts.ts';
import { type Ground, grounds } from '../../protocol/regulation/grounds.ts';
import type { OperatorDecision } from '../../protocol/regulation/operator-decisions.ts';
import { shippedDecisions } from '../../protocol/regulation/shipped-decisions.ts';
import { answer, everybody, everything, type Question } from './regulation-oracle.ts';

const reason = { kk: 'Оқу стенді', ru: 'Учебный стенд' };
const lists = { analysis: [1, 16, 17, 19, 66], sanction: [57, 58, 74] };
const training: OperatorDecision[] = [
  { id: 'training-1', origin: 'operator', kind: 'analysis-services', services: lists.analysis, reason },
  {
    id: 'training-2',
    origin: 'operator',
    kind: 'sanction-services',
    entries: lists.sanction.map((service) => ({ service, grounds: [...grounds] })),
    reason,
  },
];
const regulation = compileRegulation([...shippedDecisions, ...training]);

/** What may be known: nothing; everything in favour; and each fact alone speaking against, all others in favour. */
const names = [
  'bodyIsMvd',
  'articleListed',
  'declared',
  'head',
  'viaCourts',
  'sanction',
  'orderOfProsecutorGeneral',
  'keyOnToken',
  'certified',
];
const favour = Object.fromEntries(names.map((name) => [name, true]));
const worlds: Question['known'][] = [
  { bodyIsMvd: true },
  { bodyIsMvd: false },
  favour,
  ...names.map((name) => ({ ...favour, [name]: false })),
];

function factsOf({ who, service, known }: Question, ground: Ground): DecisionFacts {
  const [kind, number] = who.split(' ');
  const role: RoleId = kind === 'revenue' ? 'joint-41-69/1' : kind === 'category' ? 1 : Number(number);
  const row = Number(service.split(' ')[1]);
  const asked: ServiceId = service.startsWith('joint') ? `joint-41-69/${row}` : row;
  const listed = known['articleListed'];
  const viaCourts = known['viaCourts'];
  return {
    role,
    isMvd: known['bodyIsMvd'] ?? false,
    ground,
    service: asked,
    article: listed === undefined ? null : { article: listed ? 214 : 99, part: 1 },
    analysisCategory: kind === 'category' ? Number(number) : null,
    // Only judges are asked about the courts' channel: for others it would be a refusal of its own (see conditions).
    channel:
      role !== 3
        ? 'workstation'
        : viaCourts === undefined
          ? undefined
          : viaCourts
            ? 'court-system'
            : 'workstation',
    isRegistrationDiscipline: known['declared'],
    isPersonalDataOrdered: known['orderOfProsecutorGeneral'],
    isUnitHead: known['head'],
    isSanctioned: known['sanction'],
    isKeyProtected: known['keyOnToken'],
    isWorkstationCertified: known['certified'],
  };
}

test('there are 35 who ask, 9 grounds and 96 services', () => {
  assert.deepEqual([everybody.length, grounds.length, everything.length], [35, 9, 96]);
});

for (const ground of grounds) {
  test(`items 2, 20-28 and appendices 1-3; order 146; joint order: every cell of ${ground}, 35 x 96 x ${worlds.length} sets of facts`, () => {
    const wrong: string[] = [];
    let allowed = 0;
    for (const who of everybody)
      for (const service of everything)
        for (const known of worlds) {
          const question = { who, ground, service, known };
          const decision = decide(factsOf(question, ground), regulation);
          const found = decision.refusal === null ? decision.conditions.toSorted().join() : 'no';
          const expected = answer(question, lists);
          if (found !== expected) wrong.push(`${who}, ${service}: ${found} instead of ${expected}`);
          if (found !== 'no') allowed += 1;
          const outcome = found === 'no' ? 'refused' : found === '' ? 'allowed' : 'allowed-with-conditions';
          if (decision.outcome !== outcome) wrong.push(`${who}, ${service}: outcome ${decision.outcome}`);
          if (decision.reasons.length === 0 || decision.reasons.length > 16)
            wrong.push(`${who}, ${service}: ${decision.reasons.length} reasons`);
        }
    assert.deepEqual(wrong.slice(0, 5), []);
    assert.ok(allowed > 0, 'the ground lets somebody through');
  });
}

test('every reason of every cell names an item and speaks both languages', () => {
  for (const ground of grounds)
    for (const cells of [...regulation.roles.values(), ...regulation.services.values()])
      for (const { item, text } of cells[ground].reasons) {
        assert.match(item, /^(rules-151|order-146|joint-41-69|decision) ?\S/);
        assert.ok(item.length <= 64 && text.kk !== '' && text.ru !== '');
      }
});

test('a number of Rules 151 and the same number with its register are one', () => {
  const facts = { role: 4, isMvd: true, ground: 'criminal-case', service: 11, article: null } as const;
  assert.deepEqual(decide({ ...facts, role: 'rules-151/4', service: 'rules-151/11' }), decide(facts));
});
