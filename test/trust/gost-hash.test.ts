import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { gost34311 } from '../../trust/gost/gost-94.ts';
import { streebog } from '../../trust/gost/streebog.ts';
import { openssl } from './fixtures.ts';
import { createFolder, hasEngine } from './gost-engine.ts';

const hex = (octets: Uint8Array): string => Buffer.from(octets).toString('hex');
/** The two messages of RFC 6986 section 10, the second in Windows-1251. */
const first = Buffer.from('012345678901234567890123456789012345678901234567890123456789012');
const second = Buffer.from(
  'd1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20f120eceef0ff20f1f2f0e5ebe0ece820ede0' +
    '20f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb',
  'hex',
);
/** id-GostR3411-94-CryptoProParamSet (RFC 4357 section 11.2), the only substitution the engine hashes with. */
const cryptoPro = [
  'a4568137dce092bf',
  '5f402db91763cea8',
  '7fce94103b526a8d',
  '4a7c0f28e165db93',
  '764b9c2a180efd35',
  '7624d9f0a15b8ec3',
  'de41705a3c8f629b',
  '13a95b4f867ed02c',
];
const vectors = [
  [
    first,
    '1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa' +
      '00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48',
    '9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500',
  ],
  [
    second,
    '1e88e62226bfca6f9994f1f2d51569e0daf8475a3b0fe61a5300eee46d961376' +
      '035fe83549ada2b8620fcd7c496ce5b33f0cb9dddc2b6460143b03dabac9fb28',
    '9dd2fe4e90409e5da87f53976d7405b0c0cac628fc669a741d50063c557e8f50',
  ],
] as const;

test('Streebog of 512 and 256 bits gives the examples of RFC 6986', () => {
  for (const [message, long, short] of vectors) {
    assert.equal(hex(streebog(message, 512)), long);
    assert.equal(hex(streebog(message, 256)), short);
  }
  const empty = '3f539a213e97c802cc229d474c6aa32a825a360b2a933a949fd925208d9ce1bb';
  assert.equal(hex(streebog(new Uint8Array(), 256)), empty);
});

test('34.311-95 with the test substitution gives the examples of RFC 5831', () => {
  for (const [message, digest] of [
    ['This is message, length=32 bytes', 'b1c466d37519b82e8319819ff32595e047a28cb6f83eff1c6916a815a637fffa'],
    [
      'Suppose the original message has length = 50 bytes',
      '471aba57a60a770d3a76130635c1fbea4ef14de51f78b4ae57dd893b62f55208',
    ],
    ['', 'ce85b99cc46752fffee35cab9a7b0278abb4c2d2055cff685af4912c49490f8d'],
  ] as const) {
    assert.equal(hex(gost34311(Buffer.from(message))), digest);
  }
});

test('a slice of a larger buffer is hashed as the same bytes alone', () => {
  const around = Buffer.concat([randomBytes(5), second, randomBytes(70)]);
  const slice = new Uint8Array(around.buffer, around.byteOffset + 5, second.length);
  assert.equal(hex(streebog(slice, 512)), vectors[1][1]);
  assert.deepEqual(gost34311(slice), gost34311(Uint8Array.from(second)));
});

test("the hashes of random messages are those of Debian's GOST engine", async (t) => {
  // Without an engine the substitution of the differential run still has its published value to meet.
  const empty = '981e5f3ca30c841487830f84fb433e13ac1101569b9c13584ac483234cd656c0';
  assert.equal(hex(gost34311(new Uint8Array(), cryptoPro)), empty);
  if (!(await hasEngine())) {
    t.diagnostic('skipped: no GOST engine');
    return;
  }
  const folder = await createFolder();
  const lengths = [1, 31, 32, 33, 63, 64, 65, 127, 128, 129, 1000, 5000];
  const random = Array.from({ length: 60 }, (_, index) => randomBytes(1 + ((index * 37) % 700)));
  // All ones: every addition of the sums carries.
  const ones = lengths.map((length) => Buffer.alloc(length, 0xff));
  const messages = [...random, ...lengths.map((length) => randomBytes(length)), ...ones];
  const files = messages.map((_, index) => join(folder, `${index}`));
  await Promise.all(messages.map(async (message, index) => await writeFile(files[index] ?? '', message)));
  for (const [name, digest] of [
    ['md_gost12_512', (message: Uint8Array) => streebog(message, 512)],
    ['md_gost12_256', (message: Uint8Array) => streebog(message, 256)],
    ['md_gost94', (message: Uint8Array) => gost34311(message, cryptoPro)],
  ] as const) {
    const output = await openssl('dgst', '-engine', 'gost', `-${name}`, '-r', ...files);
    const theirs = output.toString().trim().split('\n');
    assert.equal(theirs.length, messages.length);
    for (const [index, message] of messages.entries()) {
      assert.equal(
        hex(digest(message)),
        theirs[index]?.split(' ')[0],
        `${name} of ${message.toString('hex')}`,
      );
    }
  }
});
