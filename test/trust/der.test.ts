import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { children, DerFault, encode, encodeSet, readDer } from '../../trust/der.ts';
import { decodeOid, encodeOid } from '../../trust/der-oid.ts';
import { encodeUtcTime, readTime } from '../../trust/der-time.ts';

const fromHex = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

test('encodings that are BER and not DER are refused', () => {
  const bad = {
    'indefinite length': '30800000',
    'long form of a short length': '308103020101',
    'length with a leading zero': `30820080${'04'.repeat(0x80)}`,
    'element longer than its container': '3005020101',
    'nothing at all': '',
    'multi-octet tag': '1f8101020101',
    'bytes behind': '02010100',
    'integer with a needless zero': '02020001',
    'negative integer with a needless ff': '0202ff80',
    'empty integer': '0200',
    'boolean true as 01': '010101',
    'constructed octet string': '2403040101',
    'primitive sequence': '1000',
    'unsorted set': '3106020102020101',
    'bit string with padding set': '03020101',
    'bit string with eight unused bits': '03020800',
    'null with content': '050100',
    'broken UTF-8': '0c01ff',
    'object identifier cut in an arc': '060181',
    'object identifier with a padded arc': '06028001',
    'UTCTime without seconds': `170b${Buffer.from('2611220932Z').toString('hex')}`,
    'UTCTime with an offset': `1711${Buffer.from('261122093205+0500').toString('hex')}`,
  };
  for (const [title, hex] of Object.entries(bad)) {
    assert.throws(() => readDer(fromHex(hex)), DerFault, title);
  }
});

test('nesting is bounded', () => {
  let deep = encode(0x30);
  for (let level = 0; level < 5000; level += 1) {
    deep = encode(0x30, deep);
  }
  assert.throws(() => readDer(deep), DerFault);
});

test('what is encoded is read back, whatever the length', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 }), (values) => {
      const parts = values.map((value) => encode(0x04, value));
      const read = children(readDer(encode(0x30, ...parts))).map(({ value }) => Uint8Array.from(value));
      assert.deepEqual(read, values);
      assert.equal(children(readDer(encodeSet(0x31, parts))).length, values.length);
    }),
  );
  assert.equal(readDer(encode(0x04, new Uint8Array(70_000))).value.length, 70_000);
});

test('object identifiers round-trip', () => {
  const arc = fc.nat(2 ** 31 - 1);
  fc.assert(
    fc.property(fc.nat(2), fc.nat(39), fc.array(arc, { maxLength: 8 }), (first, second, rest) => {
      const dotted = [first, second, ...rest].join('.');
      assert.equal(decodeOid(readDer(encodeOid(dotted))), dotted);
    }),
  );
  assert.equal(Buffer.from(encodeOid('1.2.840.113549')).toString('hex'), '06062a864886f70d');
  assert.equal(decodeOid(readDer(encodeOid('2.999.3'))), '2.999.3');
});

test('times: the turn of the century, the end of UTCTime, days that do not exist', () => {
  const read = (digits: string): string => readTime(readDer(encode(0x17, Buffer.from(digits)))).toISOString();
  assert.equal(read('500101000000Z'), '1950-01-01T00:00:00.000Z');
  assert.equal(read('491231235959Z'), '2049-12-31T23:59:59.000Z');
  assert.throws(() => read('260229000000Z'), DerFault);
  assert.throws(() => read('261301000000Z'), DerFault);
  assert.throws(() => encodeUtcTime(new Date('2050-01-01T00:00:00Z')), RangeError);
  assert.throws(() => encodeUtcTime(new Date(Number.NaN)), RangeError);
});

test('arbitrary bytes are a DerFault or an element, nothing else', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      try {
        readDer(bytes);
      } catch (error) {
        assert.ok(error instanceof DerFault);
      }
    }),
    { numRuns: 1000 },
  );
});
