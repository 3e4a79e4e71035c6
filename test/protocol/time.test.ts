import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { timestamp } from '../../protocol/documents/document.ts';
import { showAstana, showClock, toAstana } from '../../protocol/time.ts';

test('item 29: UTC+6 until 29.02.2024, UTC+5 from 01.03.2024', () => {
  assert.equal(toAstana(new Date('2024-02-29T12:00:00.000Z')), '2024-02-29T18:00:00.000+06:00');
  assert.equal(toAstana(new Date('2024-03-01T12:00:00.000Z')), '2024-03-01T17:00:00.000+05:00');
});

test('29 February 2024 had 25 hours: 23:30 came twice, told apart by the offset', () => {
  assert.equal(toAstana(new Date('2024-02-29T17:30:00.000Z')), '2024-02-29T23:30:00.000+06:00');
  assert.equal(toAstana(new Date('2024-02-29T18:30:00.000Z')), '2024-02-29T23:30:00.000+05:00');
  assert.equal(toAstana(new Date('2024-02-29T19:00:00.000Z')), '2024-03-01T00:00:00.000+05:00');
});

test('what is written is read back to the same instant, and is a document’s timestamp', () => {
  const years = {
    min: new Date('1995-01-01T00:00:00Z'),
    max: new Date('2060-01-01T00:00:00Z'),
    noInvalidDate: true,
  };
  fc.assert(
    fc.property(fc.date(years), (instant) => {
      const text = toAstana(instant);
      assert.equal(new Date(text).getTime(), instant.getTime());
      assert.ok(timestamp.safeParse(text).success, text);
    }),
  );
});

test('as people read it', () => {
  const instant = new Date('2026-11-22T09:02:05.120Z');
  assert.equal(showAstana(instant), '22.11.2026 14:02:05');
  assert.equal(showClock(instant), '14:02');
});
