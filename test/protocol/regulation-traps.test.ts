import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileRegulation } from '../../protocol/regulation/compile.ts';
import { conflictsOf } from '../../protocol/regulation/conflicts.ts';
import { decide } from '../../protocol/regulation/decide.ts';
import type { DecisionFacts } from '../../protocol/regulation/facts.ts';
import { grounds, tableGrounds } from '../../protocol/regulation/grounds.ts';
import { stricter } from '../../protocol/regulation/marks.ts';
import { reachOf, rolesOf, servicesOf, triples } from '../../protocol/regulation/reach.ts';
import { shippedDecisions } from '../../protocol/regulation/shipped-decisions.ts';

const roles = Array.from({ length: 25 }, (_, at) => at + 1);
const services = Array.from({ length: 79 }, (_, at) => at + 1);
const facts: DecisionFacts = {
  role: 4,
  isMvd: true,
  ground: 'criminal-case',
  service: 1,
  article: null,
  channel: 'workstation',
};

test('reach: ru 3188, kk 2894, strict everywhere 2842, strict but for empty rows 3033', () => {
  const count = (reading: 'ru' | 'kk' | 'both' | 'in-force') => triples(reachOf(reading, shippedDecisions));
  assert.deepEqual([count('ru'), count('kk'), count('both'), count('in-force')], [3188, 2894, 2842, 3033]);
});

test('reach: no role loses its last ground and no service its last cell', () => {
  const reach = reachOf('in-force', shippedDecisions);
  for (const role of roles) assert.notEqual(servicesOf(reach, role), 0, `role ${role}`);
  for (const service of services) assert.notEqual(rolesOf(reach, service), 0, `service ${service}`);
});

test('trap 1, services 73-79: without the exception seven services vanish for all', () => {
  const reach = reachOf('in-force', []);
  assert.deepEqual(
    services.filter((service) => rolesOf(reach, service) === 0),
    [73, 74, 75, 76, 77, 78, 79],
  );
});

test('trap 2, services 73-79: the looser reading is an operator’s decision that every answer names, and 17 conflicts', () => {
  const hr = decide({ ...facts, role: 25, ground: 'primary-check', service: 73 });
  assert.deepEqual([hr.outcome, hr.operatorDecisions], ['allowed', ['shipped/empty-rows']]);
  const administrator = decide({ ...facts, role: 2, ground: 'primary-check', service: 73 });
  assert.deepEqual(administrator.operatorDecisions, ['shipped/empty-rows']);
  for (const service of [74, 75, 76, 77, 78, 79])
    assert.deepEqual(decide({ ...facts, service }).operatorDecisions, ['shipped/empty-rows']);
  assert.equal(
    conflictsOf(shippedDecisions).filter(({ emptyLanguage }) => emptyLanguage === 'kk').length,
    17,
  );
});

test('trap 3, item 20 against appendix 2 (2): a legal person on primary check is refused, and the refusal says why', () => {
  const decision = decide({ ...facts, ground: 'primary-check', service: 2 });
  assert.equal(decision.refusal, 'service-not-permitted');
  assert.ok(decision.reasons.some(({ text }) => /строгая/.test(text.ru) && /қатаңы/.test(text.kk)));
});

test('trap 4, appendix 1 (23): only primary check is left, and the refusal says why', () => {
  const left = tableGrounds.filter((ground) =>
    services.some((service) => decide({ ...facts, role: 23, ground, service }).refusal === null),
  );
  assert.deepEqual(left, ['primary-check']);
  const refused = decide({ ...facts, role: 23 });
  assert.equal(refused.refusal, 'ground-not-permitted');
  assert.ok(refused.reasons.some(({ text }) => /строгая/.test(text.ru)));
});

test('trap 5, appendix 2 (57, 58), item 28: bans remain to roles 1 and 15 in enforcement only', () => {
  for (const service of [57, 58]) {
    const who = roles.filter((role) =>
      tableGrounds.some((ground) => decide({ ...facts, role, ground, service }).refusal === null),
    );
    assert.deepEqual(who, [1, 15]);
  }
});

test('trap 6, "МВД only" is about the body: photographs on primary check (27) go to МВД alone', () => {
  const photograph: DecisionFacts = { ...facts, ground: 'primary-check', service: 27 };
  for (const role of roles.filter((number) => number !== 3)) {
    assert.equal(decide({ ...photograph, role, isMvd: true }).outcome, 'allowed');
    assert.equal(decide({ ...photograph, role, isMvd: false }).outcome, 'refused');
  }
});

test('trap 7, appendix 2: the meet of incomparable marks is both conditions', () => {
  assert.deepEqual(stricter(['truncated'], ['mvd-only']), ['truncated', 'mvd-only']);
});

test('trap 8, order 146: no list of services is a refusal with that reason, for each of the nine categories', () => {
  for (let analysisCategory = 1; analysisCategory <= 9; analysisCategory += 1) {
    const asked = { ...facts, role: 1, ground: 'information-analysis', analysisCategory } as const;
    for (const regulation of [
      compileRegulation([]),
      compileRegulation([
        {
          id: 'e',
          origin: 'operator',
          kind: 'analysis-services',
          services: [],
          reason: { kk: 'a', ru: 'b' },
        },
      ]),
    ]) {
      const decision = decide(asked, regulation);
      assert.equal(decision.refusal, 'analysis-list-absent');
      assert.ok(decision.reasons.some(({ text }) => /нет перечня/.test(text.ru)));
    }
  }
});

test('trap 8, order 146, appendix 2: the category stands beside the prosecutor’s role and is none of its own', () => {
  const regulation = compileRegulation([
    { id: 'l', origin: 'operator', kind: 'analysis-services', services: [1], reason: { kk: 'a', ru: 'b' } },
  ]);
  const asked = { ...facts, ground: 'information-analysis', analysisCategory: 1 } as const;
  assert.notEqual(decide({ ...asked, role: 1 }, regulation).outcome, 'refused');
  for (const role of roles.slice(1))
    assert.equal(decide({ ...asked, role }, regulation).refusal, 'ground-not-permitted', `role ${role}`);
  for (const analysisCategory of [null, undefined, 0, 10, 1.5])
    assert.equal(decide({ ...asked, role: 1, analysisCategory }, regulation).refusal, 'ground-not-permitted');
  assert.equal(decide({ ...asked, role: 1, service: 2 }, regulation).refusal, 'service-not-permitted');
});

test('trap 9, appendix 3 with item 22 part 2: no article can be checked under international assistance, so refused', () => {
  for (const service of [37, 38, 39, 40, 68, 69, 70, 71, 72])
    for (const article of [null, { article: 214, part: 1 }]) {
      const decision = decide({ ...facts, service, article, basis: 'international-assistance' });
      assert.equal(decision.refusal, 'service-not-permitted');
      assert.ok(decision.reasons.some(({ text }) => /статью проверить нельзя/.test(text.ru)));
    }
});

test('trap 10, appendix 1 (10, 11): registration discipline only on the search case, and only as declared', () => {
  const conditional = roles.flatMap((role) =>
    grounds
      .filter((ground) =>
        decide({ ...facts, role, ground, channel: undefined }).conditions.includes('registration-discipline'),
      )
      .map((ground) => `${role} ${ground}`),
  );
  assert.deepEqual(conditional, ['10 search-case', '11 search-case']);
});

test('appendix 2 (66): the condition *** that no text states is shown, never dropped', () => {
  const decision = decide({ ...facts, service: 66 });
  assert.deepEqual([decision.outcome, decision.conditions], ['allowed-with-conditions', ['unresolved']]);
  assert.ok(decision.reasons.some(({ item, text }) => item.includes('(66)') && text.ru.includes('***')));
});
