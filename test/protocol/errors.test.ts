import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ErrorCode, type ErrorEntry, errorCodes, errorTable, explain } from '../../protocol/errors.ts';

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).toSorted();

for (const code of errorCodes) {
  const entry: ErrorEntry = errorTable[code];

  test(`${code}: said in both languages, with the same places, and what to do next`, () => {
    for (const text of [entry.text, entry.next]) {
      assert.notEqual(text.kk.trim(), '');
      assert.notEqual(text.ru.trim(), '');
      assert.notEqual(text.kk, text.ru);
      assert.deepEqual(places(text.kk), places(text.ru));
    }
    assert.match(entry.text.kk + entry.next.kk, /[ӘәҒғҚқҢңӨөҰұҮүҺһІі]/, 'Kazakh letters in the Kazakh text');
    assert.doesNotMatch(entry.text.ru + entry.next.ru, /[ӘәҒғҚқҢңӨөҰұҮүҺһІі]/, 'none in the Russian');
    if (entry.item !== undefined)
      assert.match(
        entry.item,
        /^(rules-151|order-146|joint-41-69|instruction-25)(\/\d+(\(\d+\))?| app\.\d+(\(\d+\))?)$/,
      );
  });
}

test('places are filled, unknown ones stay visible', () => {
  const filled = explain({ code: 'case-not-found', params: { number: '262300031000001' } });
  assert.ok(filled.text.ru.includes('262300031000001'));
  assert.equal(filled.item, 'rules-151/5');
  assert.ok(explain({ code: 'case-not-found' }).text.ru.includes('{number}'));
});

test('the failures the issue lists have codes of their own', () => {
  const listed: ErrorCode[] = [
    'pin-incorrect',
    'token-removed',
    'driver-hung',
    'driver-crashed',
    'certificate-expired',
    'certificate-revoked',
    'person-mismatch',
    'workstation-unknown',
    'signature-invalid',
    'document-replayed',
    'sign-in-replayed',
    'server-unreachable',
    'case-number-invalid',
    'iin-invalid',
    'service-not-permitted',
    'ground-not-permitted',
    'case-not-yours',
  ];
  assert.equal(new Set(listed).size, listed.length);
  for (const code of listed) assert.ok(errorCodes.includes(code));
});
