import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalBytes, parseCanonical } from '../../trust/canonical.ts';
import { codeOf, unwrap } from './fixtures.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('members are sorted by UTF-16 code units as in RFC 8785 section 3.2.3', () => {
  // RFC 8785's own example has U+FB33, which is not NFC; its NFC form stands here instead.
  const value = { '€': 1, '\r': 2, '\u05d3\u05bc': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 };
  assert.equal(
    new TextDecoder().decode(canonicalBytes(value)),
    '{"\\r":2,"1":4,"\u0080":6,"ö":7,"\u05d3\u05bc":3,"€":1,"😀":5}',
  );
  assert.throws(() => canonicalBytes({ '\ufb33': 1 }), TypeError);
});

test('strings are escaped as in RFC 8785 section 3.2.2.2', () => {
  assert.equal(
    new TextDecoder().decode(canonicalBytes('€$\u000f\nA\'B"\\\\"/')),
    '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"',
  );
});

test('what has no canonical form is a bug and throws', () => {
  const cycle: { self?: unknown } = {};
  cycle.self = cycle;
  const bad = [
    undefined,
    1.5,
    Number.NaN,
    2 ** 53,
    1n,
    'e\u0301',
    '\ud800',
    { a: undefined },
    [undefined],
    new Date(),
    new Map(),
    { 'e\u0301': 1 },
    () => 1,
    cycle,
  ];
  for (const value of bad) {
    assert.throws(() => canonicalBytes(value), TypeError);
  }
});

test('bytes that are not canonical are refused', () => {
  const bad = [
    '',
    '{"a":1,"a":1}',
    '{"a":1,"a":2}',
    '{"b":1,"a":2}',
    '{ "a":1}',
    '{"a":1}\n',
    '{"a":1.0}',
    '{"a":1e2}',
    '{"a":-0}',
    '{"a":9007199254740992}',
    '{"a":0.5}',
    '{"a":"e\u0301"}',
    '{"e\u0301":1}',
    '{"a":"\\ud800"}',
    '{"a":"\\u0041"}',
    '{"a":"\\/"}',
    '\ufeff{"a":1}',
    `${'['.repeat(40)}${']'.repeat(40)}`,
    `${'['.repeat(500_000)}`,
  ];
  for (const text of bad) {
    assert.equal(codeOf(parseCanonical(bytes(text))), 'document-malformed', text.slice(0, 40));
  }
  assert.equal(codeOf(parseCanonical(Uint8Array.of(0x22, 0xff, 0x22))), 'document-malformed');
});

test('a member named __proto__ is data and survives', () => {
  const text = '{"__proto__":{"a":1},"b":2}';
  assert.deepEqual(canonicalBytes(unwrap(parseCanonical(bytes(text)))), bytes(text));
});

test('any plain value is read back from its canonical bytes', () => {
  const text = fc.string({ unit: 'binary' }).map((value) => value.toWellFormed().normalize('NFC'));
  const leaf = fc.oneof(text, fc.maxSafeInteger(), fc.boolean(), fc.constant(null));
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('tree')), fc.dictionary(text, tie('tree'))),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      const once = canonicalBytes(value);
      assert.deepEqual(canonicalBytes(unwrap(parseCanonical(once))), once);
    }),
    { numRuns: 300 },
  );
});

test('arbitrary bytes never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (input) => {
      parseCanonical(input);
    }),
    { numRuns: 500 },
  );
});
