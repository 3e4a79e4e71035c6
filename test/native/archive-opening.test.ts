import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readCertificate } from '../../trust/certificate.ts';
import { readCertificateRequest } from '../../trust/certificate-request.ts';
import { seal } from '../../trust/sealed.ts';
import { readSignedData, signData } from '../../trust/signed-data.ts';
import { derOfPem, pemOf } from '../stand/pki/authority.ts';
import { createTrainingPki, type TrainingPki } from '../stand/pki/training-pki.ts';
import { runProgram } from '../stand/processes.ts';
import { createToken } from '../stand/token/store.ts';
import { type Administrator, createAdministrator, pins } from './administrator.ts';

let bench: Administrator;
let pki: TrainingPki;
let archive: Uint8Array;
let certificate: string;
let sealed: string;
const secret = 'СЕРІКБАЕВА, 000229598009';

/** The keeper's module with a key made on it, and the certificate the operator issues for the archive. */
before(async () => {
  bench = await createAdministrator();
  pki = await createTrainingPki(join(bench.folder, 'pki'));
  await createToken(bench.store, { label: 'ARCHIVE', soPin: pins['so-pin'], pin: pins.pin });
  const made = await bench.run('keys');
  assert.equal(made.code, 0, made.output);
  const subject = await bench.file('subject', 'surname: ҮЛГІ\ngiven-name: САҚТАУШЫ\niin: 840229398000\n');
  const { answer } = await bench.run(
    'request',
    '--subject',
    subject,
    '--out',
    join(bench.folder, 'requests'),
  );
  const csr = answer.files?.find((file) => file.endsWith('AUTH.csr')) ?? '';
  const request = readCertificateRequest(derOfPem(readFileSync(csr, 'utf8')));
  assert.ok(request.ok);
  const { publicKey } = request.value;
  archive = await pki.issueOperator({ profile: 'archive', commonName: 'archive', publicKey });
  certificate = await bench.file('archive.pem', pemOf(archive, 'CERTIFICATE'));
  sealed = await bench.file('sealed', await sealedResult(archive));
});
after(() => bench.remove());

async function sealedResult(recipient: Uint8Array): Promise<Uint8Array> {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicKey = Uint8Array.from(keys.publicKey.export({ type: 'spki', format: 'der' }));
  const der = await pki.issueOperator({ profile: 'centre', commonName: 'centre', publicKey });
  const signer = readCertificate(der);
  const to = readCertificate(recipient);
  const issuer = readCertificate(derOfPem(readFileSync(join(pki.folder, 'operator-ca.pem'), 'utf8')));
  assert.ok(signer.ok && to.ok && issuer.ok);
  const content = Buffer.from(JSON.stringify({ secret }));
  const { privateKey } = keys;
  const signed = signData({
    content,
    certificate: signer.value,
    chain: [issuer.value],
    privateKey,
    signingTime: new Date(),
  });
  return seal(signed, [to.value]);
}

const open = (...args: string[]) => bench.run('open', ...args);
const given = () => ['--certificate', certificate, '--sealed', sealed];

test('items 53, 54: the keeper opens an archived result with the key on the module; it is as the centre signed it', async () => {
  const out = join(bench.folder, 'result.p7s');
  const ran = await open(...given(), '--out', out);
  assert.equal(ran.code, 0, ran.output);
  assert.ok(!ran.output.includes('СЕРІКБАЕВА'));
  const signed = readSignedData(readFileSync(out));
  assert.ok(signed.ok);
  assert.deepEqual(JSON.parse(Buffer.from(signed.value.content).toString()), { secret });
  assert.equal(statSync(out).mode & 0o077, 0, 'only its owner may read it');
  const trusted = ['-CAfile', join(pki.folder, 'ca.pem'), '-purpose', 'any'];
  const shown = await runProgram('openssl', ['cms', '-verify', '-inform', 'DER', '-in', out, ...trusted]);
  assert.ok(shown.includes(secret));
});

test('a copy sealed to another key, an altered one and another archive’s certificate open nothing and write nothing', async () => {
  const out = join(bench.folder, 'nothing.p7s');
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const spki = Uint8Array.from(publicKey.export({ type: 'spki', format: 'der' }));
  const other = await pki.issueOperator({ profile: 'archive', commonName: 'other', publicKey: spki });
  const elsewhere = await bench.file('elsewhere', await sealedResult(other));
  const foreign = await bench.file('other.pem', pemOf(other, 'CERTIFICATE'));
  const altered = readFileSync(sealed);
  altered[altered.length - 40] = (altered[altered.length - 40] ?? 0) ^ 1;
  const broken = await bench.file('broken', Uint8Array.from(altered));
  for (const [code, ...args] of [
    ['open-failed', '--certificate', certificate, '--sealed', elsewhere],
    ['certificate-not-for-token', '--certificate', foreign, '--sealed', elsewhere],
    ['open-failed', '--certificate', certificate, '--sealed', broken],
    ['document-malformed', '--certificate', certificate, '--sealed', certificate],
  ] as const) {
    const ran = await open(...args, '--out', out);
    assert.equal(ran.answer.error?.code, code, ran.output);
    assert.equal(ran.code, 2);
  }
  assert.ok(!existsSync(out));
});

test('what is missing on the command line is named before a PIN is spent', async () => {
  for (const [option, ...args] of [
    ['--sealed', '--certificate', certificate, '--out', 'x'],
    ['--certificate', '--sealed', sealed, '--out', 'x'],
    ['--out', ...given()],
  ] as const) {
    const ran = await open(...args);
    assert.equal(ran.answer.error?.code, 'call-malformed');
    assert.ok(ran.output.includes(option));
  }
});
