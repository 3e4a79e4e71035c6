import assert from 'node:assert/strict';
import { sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { AsnConvert } from '@peculiar/asn1-schema';
import { Name } from '@peculiar/asn1-x509';
import fc from 'fast-check';
import type { Certificate } from '../../trust/certificate.ts';
import { encode, tags } from '../../trust/der.ts';
import { encodeOid } from '../../trust/der-oid.ts';
import { encodeUtcTime } from '../../trust/der-time.ts';
import { algorithmIds } from '../../trust/object-identifiers.ts';
import { type Crl, readCrl, revocationState } from '../../trust/revocation.ts';
import { crlNumber } from '../stand/pki/extensions.ts';
import { extension, signCrl } from '../stand/pki/x509.ts';
import {
  certificateOf,
  codeOf,
  createStand,
  flipBit,
  nucFixtures,
  openssl,
  rsaPair,
  unwrap,
} from './fixtures.ts';

const stand = await createStand();
const { persons, operator } = stand;
const officer = await stand.person();
const revoked = await stand.person();
await stand.pki.revoke(revoked.certificate.serialNumber);
const file = (name: string): string => `${stand.pki.folder}/crl/${name}.crl`;
const der = await readFile(file('persons'));
const list = unwrap(readCrl(der, persons));
const now = new Date();
const later = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

/** The state alone, of the certificate at an instant by the lists. */
function stateOf(certificate: Certificate, crls: readonly Crl[], at: Date): string {
  return revocationState(certificate, crls, at).state;
}

test('good, revoked and unknown by the list of the issuer', async () => {
  const good = revocationState(officer.certificate, [list], now);
  assert.deepEqual(good, { state: 'good', asOf: list.thisUpdate });
  const state = revocationState(revoked.certificate, [list], now);
  assert.equal(state.state, 'revoked');
  assert.ok(state.revokedAt !== undefined && state.revokedAt <= now);
  assert.equal(stateOf(officer.certificate, [], now), 'unknown');
  const ofOperator = unwrap(readCrl(await readFile(file('operator')), operator));
  assert.equal(stateOf(officer.certificate, [ofOperator], now), 'unknown');
});

test('an outdated list makes nothing good, but what it revokes stays revoked', () => {
  assert.equal(stateOf(officer.certificate, [list], later(31)), 'unknown');
  assert.equal(stateOf(revoked.certificate, [list], later(31)), 'revoked');
});

test('a revocation after the instant leaves a signature made before it good', () => {
  assert.equal(stateOf(revoked.certificate, [list], later(-1)), 'good');
});

test('a list issued after the certificate expired does not say that it was good before: it was taken off', async () => {
  const expired = await stand.person({ notBefore: later(-20), notAfter: later(-5) });
  assert.ok(list.thisUpdate > expired.certificate.notAfter);
  assert.equal(stateOf(expired.certificate, [list], later(-6)), 'unknown');
  const inTime = { ...list, thisUpdate: later(-7), nextUpdate: later(1) };
  assert.equal(stateOf(expired.certificate, [list, inTime], later(-6)), 'good');
});

test('openssl verifies the list and sees the same entry', async () => {
  const ca = `${stand.pki.folder}/persons-ca.pem`;
  const text = await openssl(
    'crl',
    '-inform',
    'DER',
    '-in',
    file('persons'),
    '-CAfile',
    ca,
    '-noout',
    '-text',
  );
  assert.ok(text.toString().toLowerCase().includes(revoked.certificate.serialNumber));
});

test('a list of another issuer, or by another key under the same name, is refused', () => {
  assert.equal(codeOf(readCrl(der, operator)), 'revocation-unknown');
  const impostor = { ...persons, publicKey: rsaPair().publicKey };
  assert.equal(codeOf(readCrl(der, impostor)), 'revocation-unknown');
  assert.equal(codeOf(readCrl(der, { ...persons, keyUsage: ['keyCertSign'] })), 'revocation-unknown');
});

test('delta and partial lists are refused: they do not say who is good', async () => {
  const key = rsaPair();
  const issuer = { ...persons, publicKey: key.publicKey };
  const build = (extensions: Parameters<typeof signCrl>[0]['extensions']) => {
    const name = AsnConvert.parse(persons.encodings.subject, Name);
    const dates = { thisUpdate: now, nextUpdate: later(1) };
    return codeOf(
      readCrl(signCrl({ issuer: name, ...dates, revoked: [], extensions }, key.privateKey), issuer),
    );
  };
  assert.equal(build([crlNumber(1)]), 'ok');
  const issuingPoint = AsnConvert.parse(persons.encodings.subject, Name);
  assert.equal(build([extension('2.5.29.28', issuingPoint, true)]), 'revocation-unknown');
  assert.equal(build([extension('2.5.29.27', issuingPoint, true)]), 'revocation-unknown');
});

test('one inverted bit anywhere is noticed and never throws', () => {
  fc.assert(
    fc.property(fc.nat(der.length * 8 - 1), fc.uint8Array({ maxLength: 60 }), (bit, bytes) => {
      assert.equal(readCrl(flipBit(der, bit), persons).ok, false);
      assert.equal(readCrl(bytes, persons).ok, false);
    }),
    { numRuns: 500 },
  );
});

test('a list of a hundred thousand entries is read: no limit on elements, no deep recursion', () => {
  const key = rsaPair();
  const time = encodeUtcTime(now);
  const entry = (index: number): Uint8Array => {
    const serial = Buffer.from(`40${index.toString(16).padStart(38, '0')}`, 'hex');
    return encode(tags.sequence, encode(tags.integer, serial), time);
  };
  const entries = Array.from({ length: 100_000 }, (_, index) => entry(index));
  const algorithm = encode(tags.sequence, encodeOid(algorithmIds.sha256WithRsa), Uint8Array.of(5, 0));
  const version = Uint8Array.of(tags.integer, 1, 1);
  const dates = [time, encodeUtcTime(later(1))];
  const issuer = persons.encodings.subject;
  const tbs = encode(tags.sequence, version, algorithm, issuer, ...dates, encode(tags.sequence, ...entries));
  const signature = encode(tags.bitString, Uint8Array.of(0), sign('sha256', tbs, key.privateKey));
  const large = encode(tags.sequence, tbs, algorithm, signature);
  const read = unwrap(readCrl(large, { ...persons, publicKey: key.publicKey }));
  assert.equal(read.revoked.size, entries.length);
});

test("НУЦ's test lists verify with RSA and with ГОСТ 34.310-2004", async (t) => {
  const files = await nucFixtures();
  if (files === null) {
    t.diagnostic('skipped: no shared fixtures');
    assert.equal(list.revoked.size, 1);
    return;
  }
  const read = (name: string) => files.get(name) ?? new Uint8Array();
  const crl = unwrap(readCrl(read('nca_rsa_test.crl'), certificateOf(read('nca_rsa_test.crt'))));
  assert.equal(crl.revoked.size, 126);
  const person = certificateOf(read('individual_valid_sign_2004_rsa.cer'));
  assert.equal(stateOf(person, [crl], new Date('2022-06-01')), 'good');
  assert.equal(stateOf(person, [crl], now), 'unknown');
  const gost = unwrap(readCrl(read('nca_gost_test.crl'), certificateOf(read('nca_gost_test.crt'))));
  assert.equal(gost.revoked.size, 31);
});
