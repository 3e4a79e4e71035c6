import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { errorsPage } from '../../build/errors-doc.ts';
import { type ErrorEntry, errorCodes, errorTable } from '../../protocol/errors.ts';

test('docs/errors.md says what the error table says', () => {
  assert.equal(readFileSync('docs/errors.md', 'utf8'), errorsPage());
});

test('both languages of an error have the same places to fill', () => {
  for (const code of errorCodes) {
    const entry: ErrorEntry = errorTable[code];
    assert.deepEqual(places(entry.text.kk), places(entry.text.ru), code);
    assert.deepEqual(places(entry.next.kk), places(entry.next.ru), code);
  }
});

test('every error says what happened and what to do next, without an exclamation mark', () => {
  for (const code of errorCodes) {
    const entry: ErrorEntry = errorTable[code];
    for (const words of [entry.text.kk, entry.text.ru, entry.next.kk, entry.next.ru])
      assert.match(words, /^[^!]{8,}\.$/, `${code}: ${words}`);
  }
});

function places(text: string): string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
}
