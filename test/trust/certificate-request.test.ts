import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { purposeOf } from '../../trust/certificate.ts';
import { createCertificateRequest, readCertificateRequest } from '../../trust/certificate-request.ts';
import { pemOf } from '../stand/pki/authority.ts';
import { certificateOf, codeOf, createStand, flipBit, openssl, rsaPair, spkiOf, unwrap } from './fixtures.ts';

const stand = await createStand();
const keys = rsaPair();
const request = createCertificateRequest('АЖО-1', keys);

for (const [title, pair] of [
  ['RSA', keys],
  ['P-256', generateKeyPairSync('ec', { namedCurve: 'P-256' })],
] as const) {
  test(`openssl verifies our request, we read its key and name (${title})`, async () => {
    const der = createCertificateRequest('АЖО-1', pair);
    const file = await stand.file(`${title}.csr`, der);
    await openssl('req', '-inform', 'DER', '-in', file, '-verify', '-noout');
    const read = unwrap(readCertificateRequest(der));
    assert.deepEqual(read, { publicKey: spkiOf(pair.publicKey), commonName: 'АЖО-1' });
  });
}

test('the training PKI certifies it as a workstation under the name it decides', async () => {
  for (const form of [request, pemOf(request, 'CERTIFICATE REQUEST')]) {
    const certificate = certificateOf(await stand.pki.issueFromRequest(form, 'workstation', 'ws-7'));
    assert.equal(certificate.subject.commonName, 'ws-7');
    assert.equal(purposeOf(certificate), 'workstation');
    assert.ok(certificate.publicKey?.equals(keys.publicKey));
  }
});

test('an altered request is refused and never throws', async () => {
  await assert.rejects(stand.pki.issueFromRequest(flipBit(request, 900), 'workstation', 'ws-7'));
  fc.assert(
    fc.property(fc.nat(request.length * 8 - 1), fc.uint8Array({ maxLength: 60 }), (bit, bytes) => {
      assert.equal(readCertificateRequest(flipBit(request, bit)).ok, false);
      assert.equal(codeOf(readCertificateRequest(bytes)), 'certificate-malformed');
    }),
    { numRuns: 300 },
  );
});
