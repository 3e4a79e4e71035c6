import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { compileRegulation } from '../../protocol/regulation/compile.ts';
import { applyOperatorDecision, conflictsOf } from '../../protocol/regulation/conflicts.ts';
import { decide } from '../../protocol/regulation/decide.ts';
import { tableGrounds } from '../../protocol/regulation/grounds.ts';
import { isSameMark, stricter } from '../../protocol/regulation/marks.ts';
import type { OperatorDecision } from '../../protocol/regulation/operator-decisions.ts';
import { shippedDecisions } from '../../protocol/regulation/shipped-decisions.ts';

const conflicts = conflictsOf(shippedDecisions);
const reason = { kk: 'Себеп', ru: 'Причина' };
const at = (table: string, number: number, ground: string) => {
  const found = conflicts.find(
    (conflict) => conflict.table === table && conflict.number === number && conflict.ground === ground,
  );
  assert.ok(found !== undefined, `${table} ${number} ${ground}`);
  return found;
};
const cell = (number: number, ground: (typeof tableGrounds)[number], reading: 'kk' | 'ru' | 'stricter') => ({
  id: `cell-${number}-${reading}`,
  origin: 'operator' as const,
  kind: 'cell' as const,
  table: 'services' as const,
  number,
  ground,
  reading,
  reason,
});
const recorded = (decision: unknown, decisions: readonly OperatorDecision[] = shippedDecisions) => {
  const outcome = applyOperatorDecision(decisions, decision);
  assert.ok(outcome.ok);
  return outcome.value;
};

test('27 cells differ, the very ones the raw tables show', () => {
  const plain = (mark: string) =>
    mark
      .replace('қиылған', '+усеченный')
      .replace('Тек ІІМ', 'только МВД')
      .replace('тек белгілі баптар бойынша', 'только по определенным статьям')
      .replace('есепке алу-тіркеу тәртібі', 'учетно-регистрационная дисциплина');
  const raw = (['roles', 'services'] as const).flatMap((table) => {
    const url = new URL(`../../assets/regulation/${table}-by-grounds.json`, import.meta.url);
    const rows: { number: number; cells: Record<string, { ru: string; kk: string }> }[] = JSON.parse(
      readFileSync(url, 'utf8'),
    );
    return rows.flatMap(({ number, cells }) =>
      tableGrounds
        .filter((ground) => plain(cells[ground]?.kk ?? '') !== plain(cells[ground]?.ru ?? ''))
        .map((ground) => `${table} ${number} ${ground}`),
    );
  });
  assert.equal(raw.length, 27);
  assert.deepEqual(
    conflicts.map(({ table, number, ground }) => `${table} ${number} ${ground}`),
    raw,
  );
});

test('17 of the 27 stand in rows 73-79 and are read by the shipped decision, whose trigger is a row empty in Kazakh', () => {
  const shipped = conflicts.filter(({ by }) => by !== 'stricter');
  assert.equal(shipped.length, 17);
  assert.deepEqual([...new Set(shipped.map(({ number }) => number))], [73, 74, 75, 76, 77, 78, 79]);
  for (const { by, emptyLanguage } of shipped) {
    assert.equal(emptyLanguage, 'kk');
    assert.ok(by !== 'stricter' && by.origin === 'shipped');
  }
  for (const { by, emptyLanguage } of conflicts.filter(({ number }) => number < 73))
    assert.deepEqual([by, emptyLanguage], ['stricter', null]);
});

test('role 23 falls from 77 services to 15', () => {
  const { cost } = at('roles', 23, 'criminal-case');
  assert.deepEqual([cost.counted, cost.overall], ['services', { either: 77, inForce: 15 }]);
  assert.ok(cost.text.ru.includes('77 → 15') && cost.text.kk.includes('77 → 15'));
});

test('bans 57 and 58 fall from 19 roles to 2: none in criminal cases, roles 1 and 15 in enforcement', () => {
  for (const number of [57, 58]) {
    const { cost } = at('services', number, 'criminal-case');
    assert.deepEqual(cost.overall, { either: 19, inForce: 2 });
    assert.deepEqual(cost.onGround, { either: 18, inForce: 0 });
  }
});

test('a cell may lose nobody and still cost: photographs on primary check go to МВД only', () => {
  const { cost, inForce } = at('services', 27, 'primary-check');
  assert.deepEqual(cost.added, ['mvd-only']);
  assert.deepEqual(inForce, ['mvd-only']);
  assert.equal(cost.overall.either, cost.overall.inForce);
});

test('a decision on a cell changes that cell, and only for the regulation compiled with it', () => {
  const facts = { role: 4, isMvd: true, ground: 'criminal-case', service: 57, article: null } as const;
  const regulation = compileRegulation(recorded(cell(57, 'criminal-case', 'ru')));
  assert.equal(decide(facts).refusal, 'service-not-permitted');
  const decision = decide(facts, regulation);
  assert.deepEqual([decision.outcome, decision.operatorDecisions], ['allowed', ['cell-57-ru']]);
  assert.equal(decide({ ...facts, service: 58 }, regulation).refusal, 'service-not-permitted');
  assert.equal(conflictsOf(regulation.operatorDecisions).length, 27, 'a decided conflict stays listed');
});

test('the later decision on a cell prevails; "stricter" takes even a shipped reading back', () => {
  const facts = { role: 4, isMvd: true, ground: 'criminal-case', service: 74, article: null } as const;
  const closed = recorded(cell(74, 'criminal-case', 'stricter'));
  assert.equal(decide(facts, compileRegulation(closed)).refusal, 'service-not-permitted');
  const opened = recorded(cell(74, 'criminal-case', 'ru'), closed);
  assert.equal(decide(facts, compileRegulation(opened)).outcome, 'allowed');
});

test('the shipped decision is withdrawn by one on empty rows: seven services close to everybody', () => {
  const withdrawal = {
    id: 'w',
    origin: 'operator',
    kind: 'empty-rows',
    reading: 'stricter',
    reason,
  };
  const listed = conflictsOf(recorded(withdrawal));
  assert.ok(listed.every(({ by }) => by === 'stricter'));
  const closed = listed.filter(({ table, cost }) => table === 'services' && cost.overall.inForce === 0);
  assert.deepEqual([...new Set(closed.map(({ number }) => number))], [73, 74, 75, 76, 77, 78, 79]);
});

test('a cell in which the languages agree cannot be decided: the operator amends no act', () => {
  for (const number of [1, 59, 79]) {
    const outcome = applyOperatorDecision(shippedDecisions, cell(number, 'primary-check', 'ru'));
    assert.equal(outcome.ok ? null : outcome.error.code, 'document-malformed');
  }
});

test('a decision without a reason in both languages, or of an unknown kind, is refused', () => {
  const good = cell(57, 'criminal-case', 'ru');
  for (const bad of [
    { ...good, reason: { kk: '', ru: 'да' } },
    { ...good, kind: 'any' },
    { ...good, extra: 1 },
    null,
  ])
    assert.equal(applyOperatorDecision([], bad).ok, false);
});

test('property: whatever is decided on cells, a reading is one language’s or the stricter of both, never a third', () => {
  const decided = fc.array(fc.tuple(fc.constantFrom(...conflicts), fc.constantFrom('kk', 'ru', 'stricter')));
  fc.assert(
    fc.property(decided, (choices) => {
      const decisions = choices.map(([conflict, reading], index) => ({
        ...cell(conflict.number, conflict.ground, 'stricter'),
        id: `d${index}`,
        table: conflict.table,
        reading: reading === 'kk' || reading === 'ru' ? reading : ('stricter' as const),
      }));
      for (const { kk, ru, inForce } of conflictsOf([...shippedDecisions, ...decisions]))
        assert.ok([kk, ru, stricter(kk, ru)].some((mark) => isSameMark(mark, inForce)));
    }),
    { numRuns: 25 },
  );
});
