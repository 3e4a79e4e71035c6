import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type Condition,
  conditions,
  isSameMark,
  type Mark,
  readMark,
  stricter,
} from '../../protocol/regulation/marks.ts';

const marks: fc.Arbitrary<Mark> = fc.option(fc.subarray([...conditions]), { nil: null });
/** What a mark lets pass: the sets of met conditions under which access is given. */
const passes = (mark: Mark, met: readonly Condition[]) =>
  mark?.every((condition) => met.includes(condition)) ?? false;

test('stricter is commutative', () => {
  fc.assert(fc.property(marks, marks, (a, b) => isSameMark(stricter(a, b), stricter(b, a))));
});

test('stricter is associative', () => {
  fc.assert(
    fc.property(marks, marks, marks, (a, b, c) =>
      isSameMark(stricter(stricter(a, b), c), stricter(a, stricter(b, c))),
    ),
  );
});

test('stricter is idempotent', () => {
  fc.assert(fc.property(marks, (a) => isSameMark(stricter(a, a), a)));
});

test('stricter is never looser than either, and never stricter than both together', () => {
  fc.assert(
    fc.property(marks, marks, fc.subarray([...conditions]), (a, b, met) => {
      assert.equal(passes(stricter(a, b), met), passes(a, met) && passes(b, met));
    }),
  );
});

test('appendix 2: of "truncated" and "МВД only", which cannot be compared, the stricter is both', () => {
  assert.deepEqual(stricter(readMark('+усеченный'), readMark('Тек ІІМ')), ['truncated', 'mvd-only']);
});

test('appendices 1 and 2, joint order appendix 2: the words of both languages mean the same', () => {
  const pairs = [
    ['+усеченный', 'қиылған'],
    ['+усеченный', 'қысқартылған'],
    ['только МВД', 'Тек ІІМ'],
    ['только по определенным статьям', 'тек белгілі баптар бойынша'],
    ['+ (учетно-регистрационная дисциплина)', '+ (есепке алу-тіркеу тәртібі)'],
  ] as const;
  for (const [ru, kk] of pairs) assert.deepEqual(readMark(ru), readMark(kk));
  assert.deepEqual(readMark('+'), []);
  assert.equal(readMark(' '), null);
  assert.throws(() => readMark('++'), /unknown mark/);
});
