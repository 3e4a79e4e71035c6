import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { keyFault } from '../../trust/algorithms.ts';
import { certificateFault, isNaturalPerson, purposeOf, readCertificate } from '../../trust/certificate.ts';
import { encode, tags } from '../../trust/der.ts';
import { encodeOid } from '../../trust/der-oid.ts';
import {
  certificateOf,
  codeOf,
  createStand,
  flipBit,
  iin,
  nucFixtures,
  rsaPair,
  spkiOf,
} from './fixtures.ts';

const stand = await createStand();
const sign = await stand.person();
const auth = await stand.person({ purpose: 'auth' });
const now = new Date();
const gostKey = encode(
  tags.sequence,
  encode(tags.sequence, encodeOid('1.2.398.3.10.1.1.2.2'), encodeOid('1.2.398.3.10.1.1.2.2.1')),
  encode(tags.bitString, Uint8Array.of(0), encode(tags.octetString, new Uint8Array(128).fill(7))),
);

test("a person's certificate is read by attribute type: patronymic in GN, IIN in serialNumber", () => {
  assert.deepEqual(sign.certificate.subject, {
    commonName: 'ТЕСТОВ ТЕСТ',
    surname: 'ТЕСТОВ',
    patronymic: 'ТЕСТОВИЧ',
    iin,
    bin: null,
    organisation: null,
  });
  assert.equal(sign.certificate.issuerName, 'C=KZ,CN=ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (RSA) TRAINING');
});

test('what node reads from the same certificate agrees', () => {
  for (const certificate of [sign.certificate, auth.certificate, stand.root, stand.operator]) {
    const node = new X509Certificate(certificate.der);
    assert.equal(node.serialNumber.toLowerCase(), certificate.serialNumber);
    assert.equal(node.fingerprint256.replaceAll(':', '').toLowerCase(), certificate.sha256);
    assert.equal(new Date(node.validTo).getTime(), certificate.notAfter.getTime());
    assert.equal(node.ca, certificate.isAuthority);
    assert.ok(certificate.publicKey?.equals(node.publicKey));
  }
});

test('purposes follow key usage, EKU and policy together', async () => {
  assert.equal(purposeOf(sign.certificate), 'sign');
  assert.equal(purposeOf(auth.certificate), 'auth');
  assert.equal(purposeOf(stand.persons), 'other');
  const publicKey = spkiOf(rsaPair().publicKey);
  for (const [profile, purpose] of [
    ['server-tls', 'server'],
    ['centre', 'centre'],
    ['archive', 'archive'],
  ] as const) {
    const der = await stand.pki.issueOperator({ profile, commonName: 'localhost', publicKey });
    assert.equal(purposeOf(certificateOf(der)), purpose);
  }
  const withoutPolicy = { ...sign.certificate, policies: [] };
  assert.equal(purposeOf(withoutPolicy), 'other');
  const both = {
    ...sign.certificate,
    keyUsage: [...sign.certificate.keyUsage, ...auth.certificate.keyUsage],
    extendedKeyUsage: [...sign.certificate.extendedKeyUsage, ...auth.certificate.extendedKeyUsage],
    policies: [...sign.certificate.policies, ...auth.certificate.policies],
  };
  assert.equal(purposeOf(both), 'other');
});

test("rules 151, appendix 4: an organisation's certificate is not a natural person's", async () => {
  assert.ok(isNaturalPerson(sign.certificate) && isNaturalPerson(auth.certificate));
  const organisation = 'АО "ТЕСТ"';
  const employee = await stand.person({ organisation, bin: '010140990007' });
  assert.equal(employee.certificate.subject.organisation, organisation);
  assert.equal(employee.certificate.subject.bin, '010140990007');
  assert.equal(certificateFault(employee.certificate, 'sign', now)?.code, 'certificate-not-person');
  const subject = { ...sign.certificate.subject, bin: '010140990007' };
  assert.equal(isNaturalPerson({ ...sign.certificate, subject }), false);
});

test('a certificate is not offered when expired, too early, or for the other purpose', () => {
  const { certificate } = sign;
  const hour = 3_600_000;
  const before = new Date(certificate.notBefore.getTime() - hour);
  const after = new Date(certificate.notAfter.getTime() + hour);
  assert.equal(certificateFault(certificate, 'sign', now), null);
  assert.equal(certificateFault(certificate, 'auth', now)?.code, 'certificate-wrong-usage');
  assert.equal(certificateFault(certificate, 'sign', before)?.code, 'certificate-not-yet-valid');
  const expired = certificateFault(certificate, 'sign', after);
  assert.equal(expired?.code, 'certificate-expired');
  const { date = '' } = expired?.params ?? {};
  assert.match(date, /^\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d$/);
  assert.equal(certificateFault(certificate, 'sign', certificate.notAfter), null);
});

test('a GOST certificate is readable and refused by the table of algorithms', async () => {
  const certificate = certificateOf(
    await stand.pki.issuePerson({
      iin,
      surname: 'ТЕСТОВ',
      givenName: 'ТЕСТ',
      purpose: 'sign',
      publicKey: gostKey,
    }),
  );
  assert.equal(certificate.publicKey, null);
  assert.equal(certificate.keyAlgorithm, '1.2.398.3.10.1.1.2.2');
  assert.deepEqual(certificateFault(certificate, 'sign', now), {
    code: 'algorithm-refused',
    params: { algorithm: '1.2.398.3.10.1.1.2.2' },
  });
});

test("НУЦ's own test certificates are read", async (t) => {
  const files = await nucFixtures();
  if (files === null) {
    t.diagnostic('skipped: no shared fixtures');
    assert.ok(isNaturalPerson(sign.certificate));
    return;
  }
  const read = (name: string) => certificateOf(files.get(name) ?? new Uint8Array());
  const person = read('individual_valid_sign_2004_rsa.cer');
  assert.equal(person.subject.patronymic, 'ТЕСТОВИЧ');
  assert.equal(person.subject.iin, '123456789011');
  assert.equal(purposeOf(person), 'sign');
  assert.equal(certificateFault(person, 'sign', new Date('2022-06-01')), null);
  assert.equal(certificateFault(person, 'sign', now)?.code, 'certificate-expired');
  const login = read('individual_valid_sign_2004_rsa_auth.cer');
  assert.equal(certificateFault(login, 'auth', new Date('2022-06-01')), null);
  const head = read('ceo_valid_sign_2004_gost.cer');
  assert.equal(purposeOf(head), 'sign');
  assert.equal(isNaturalPerson(head), false);
  assert.ok(head.subject.bin !== null && head.subject.organisation !== null);
  assert.equal(keyFault(head)?.code, 'algorithm-refused');
  assert.ok(read('nca_rsa_test.crt').isAuthority && read('nca_gost2015_test.cer').isAuthority);
});

test('altered and arbitrary bytes never throw', () => {
  const { der } = auth.certificate;
  fc.assert(
    fc.property(fc.nat(der.length * 8 - 1), fc.uint8Array({ maxLength: 60 }), (bit, bytes) => {
      readCertificate(flipBit(der, bit));
      assert.equal(codeOf(readCertificate(bytes)), 'certificate-malformed');
    }),
    { numRuns: 500 },
  );
  assert.equal(codeOf(readCertificate(new Uint8Array(20_000))), 'certificate-malformed');
});
