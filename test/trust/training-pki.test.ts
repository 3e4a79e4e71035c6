import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { test } from 'node:test';
import { createTrainingPki } from '../stand/pki/training-pki.ts';
import { certificateOf, certificatePem, createStand, openssl, rsaPair, spkiOf } from './fixtures.ts';

const stand = await createStand();
const { folder } = stand.pki;

test('a second opening keeps authorities and register', async () => {
  const officer = await stand.person();
  const files = ['ca.pem', 'persons-ca.pem', 'operator-ca.pem', 'keys/persons.pem', 'register.json'];
  const read = async () =>
    await Promise.all(files.map(async (file) => await readFile(`${folder}/${file}`, 'utf8')));
  const before = await read();
  const again = await createTrainingPki(folder);
  assert.deepEqual(await read(), before);
  assert.deepEqual(again.authorities, stand.pki.authorities);
  await again.revoke(officer.certificate.serialNumber);
  await assert.rejects(again.revoke('00'));
});

test('keys of the authorities are readable by their owner only', async () => {
  for (const name of ['root', 'persons', 'operator']) {
    assert.equal((await stat(`${folder}/keys/${name}.pem`)).mode & 0o777, 0o600);
  }
});

test('openssl verifies every kind of certificate with its list (-crl_check_all)', async () => {
  const publicKey = spkiOf(rsaPair().publicKey);
  const names = { dnsNames: ['localhost'], ipAddresses: ['127.0.0.1'] };
  const server = certificateOf(
    await stand.pki.issueOperator({ profile: 'server-tls', commonName: 'localhost', publicKey, ...names }),
  );
  const person = (await stand.person({ purpose: 'auth' })).certificate;
  const lists = await Promise.all(
    ['root', 'persons', 'operator'].map(async (role) => {
      const pem = await openssl('crl', '-inform', 'DER', '-in', `${folder}/crl/${role}.crl`);
      return pem.toString();
    }),
  );
  const crls = await stand.file('lists.pem', lists.join(''));
  for (const [certificate, issuer, purpose] of [
    [server, 'operator-ca.pem', 'sslserver'],
    [person, 'persons-ca.pem', 'sslclient'],
  ] as const) {
    const file = await stand.file('leaf.pem', certificatePem(certificate));
    const trust = ['-CAfile', `${folder}/ca.pem`, '-untrusted', `${folder}/${issuer}`, '-CRLfile', crls];
    const checks = ['-x509_strict', '-crl_check_all', '-purpose', purpose];
    const output = await openssl('verify', ...trust, ...checks, file);
    assert.match(output.toString(), /OK/);
  }
  assert.deepEqual(server.extendedKeyUsage.slice(0, 1), ['1.3.6.1.5.5.7.3.1']);
});

test("a person's certificate carries НУЦ's profile to the letter", async () => {
  const { certificate } = await stand.person({ purpose: 'auth' });
  assert.deepEqual(certificate.keyUsage.toSorted(), ['digitalSignature', 'keyEncipherment']);
  assert.deepEqual(certificate.extendedKeyUsage, ['1.3.6.1.5.5.7.3.2', '1.2.398.3.3.4.1.1']);
  assert.deepEqual(certificate.policies, ['1.2.398.3.3.2.4']);
  assert.deepEqual(certificate.criticalExtensions, ['2.5.29.15']);
  assert.equal(certificate.authorityKeyIdentifier, stand.persons.subjectKeyIdentifier);
  assert.equal(
    certificate.subjectName,
    'GN=ТЕСТОВИЧ,C=KZ,serialNumber=IIN000101598002,SN=ТЕСТОВ,CN=ТЕСТОВ ТЕСТ',
  );
});
