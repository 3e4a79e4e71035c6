import assert from 'node:assert/strict';
import { createPrivateKey, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { encodeCertId, encodeOcspRequest } from '../../trust/ocsp-request.ts';
import { type OcspAnswer, readOcspResponse } from '../../trust/ocsp-response.ts';
import { readCrl, revocationState } from '../../trust/revocation.ts';
import { signOcspResponse, type TrainingAnswer, type TrainingResponder } from '../stand/pki/ocsp.ts';
import type { OperatorProfile } from '../stand/pki/profiles.ts';
import {
  certificateOf,
  certificatePem,
  codeOf,
  createStand,
  flipBit,
  keyPem,
  openssl,
  rsaPair,
  spkiOf,
  unwrap,
} from './fixtures.ts';

const stand = await createStand();
const issuer = stand.operator;
const issuerKey = createPrivateKey(await readFile(`${stand.pki.folder}/keys/operator.pem`));
const now = new Date(Math.floor(Date.now() / 1000) * 1000);
const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);
const make = async (profile: OperatorProfile, validity: { notBefore?: Date; notAfter?: Date } = {}) => {
  const keys = rsaPair();
  const publicKey = spkiOf(keys.publicKey);
  const der = await stand.pki.issueOperator({ profile, commonName: profile, publicKey, ...validity });
  return { certificate: certificateOf(der), privateKey: keys.privateKey };
};
const subject = await make('server-tls');
const responder = await make('ocsp');
const { certificate } = subject;
const asked = { certificate, issuer, nonce: null };
const certId = encodeCertId({ certificate, issuer }, 'sha256');
const ca = `${stand.pki.folder}/ca.pem`;
const issuerFile = await stand.file('issuer.pem', certificatePem(issuer));

/** A response of the training responder with what differs. */
function respond(answer: Partial<TrainingAnswer> = {}, by: Partial<TrainingResponder> = {}): Uint8Array {
  const whole: TrainingAnswer = {
    certId,
    status: 'good',
    thisUpdate: hours(-1),
    nextUpdate: hours(1),
    ...answer,
  };
  return signOcspResponse([whole], {
    ...responder,
    producedAt: now,
    carries: [responder.certificate],
    ...by,
  });
}
const read = (der: Uint8Array): OcspAnswer => unwrap(readOcspResponse(der, asked));
const stateOf = (...answers: OcspAnswer[]) => revocationState(certificate, [], now, answers).state;

/** The index of OpenSSL's responder with our certificate good or revoked. */
async function index(state: 'V' | 'R'): Promise<string> {
  const date = (at: Date) => at.toISOString().slice(2, 19).replaceAll(/\D/g, '').concat('Z');
  const revoked = state === 'R' ? `${date(hours(-5))},keyCompromise` : '';
  const serial = certificate.serialNumber.toUpperCase();
  return await stand.file(
    'index.txt',
    `${state}\t${date(certificate.notAfter)}\t${revoked}\t${serial}\tunknown\t/CN=x\n`,
  );
}

/** Lets OpenSSL's responder answer a request; `by` signs. */
async function opensslAnswer(
  request: Uint8Array,
  state: 'V' | 'R',
  by: typeof responder,
): Promise<Uint8Array> {
  const signer = await stand.file('responder.pem', certificatePem(by.certificate));
  const key = await stand.file('responder.key', keyPem(by.privateKey));
  const reqin = await stand.file('request.der', request);
  const out = `${stand.folder}/response.der`;
  const files = ['-index', await index(state), '-CA', issuerFile, '-rsigner', signer, '-rkey', key];
  await openssl('ocsp', ...files, '-reqin', reqin, '-respout', out, '-ndays', '1');
  return await readFile(out);
}

for (const digest of ['sha256', 'sha1'] as const) {
  test(`our question by ${digest} is answered by openssl and read by us: good, then revoked, nonce and all`, async () => {
    const nonce = randomBytes(16);
    const request = encodeOcspRequest({ certificate, issuer }, nonce, digest);
    const good = unwrap(readOcspResponse(await opensslAnswer(request, 'V', responder), { ...asked, nonce }));
    assert.equal(good.status, 'good');
    assert.equal(stateOf(good), 'good');
    const revoked = await opensslAnswer(request, 'R', responder);
    const answer = unwrap(readOcspResponse(revoked, { ...asked, nonce }));
    assert.equal(answer.revokedAt?.getTime(), hours(-5).getTime());
    assert.equal(stateOf(good, answer), 'revoked');
    assert.equal(
      codeOf(readOcspResponse(revoked, { ...asked, nonce: randomBytes(16) })),
      'revocation-unknown',
    );
  });
}

test('openssl signs as the issuer itself, by its key identifier', async () => {
  const request = encodeOcspRequest({ certificate, issuer }, null);
  const own = { certificate: issuer, privateKey: issuerKey };
  assert.equal(read(await opensslAnswer(request, 'V', own)).status, 'good');
});

test("our training response to openssl's question is verified by openssl", async () => {
  const leaf = await stand.file('leaf.pem', certificatePem(certificate));
  const file = await stand.file('training.der', respond({ status: hours(-2) }));
  const about = ['ocsp', '-sha256', '-issuer', issuerFile, '-cert', leaf];
  const args = ['-respin', file, '-CAfile', ca, '-verify_other', issuerFile, '-no_nonce'];
  assert.match((await openssl(...about, ...args)).toString(), /: revoked/);
  const request = await stand.file('ours.der', encodeOcspRequest({ certificate, issuer }, randomBytes(16)));
  const text = (await openssl('ocsp', '-reqin', request, '-text')).toString();
  assert.ok(text.toLowerCase().includes(certificate.serialNumber));
});

test('three states with age: an answer counts until its nextUpdate, without one for an hour', () => {
  assert.equal(stateOf(read(respond())), 'good');
  assert.equal(stateOf(read(respond({ nextUpdate: hours(-0.5) }))), 'unknown');
  const { nextUpdate: _, ...open } = {
    certId,
    status: 'good' as const,
    thisUpdate: hours(-0.5),
    nextUpdate: now,
  };
  const by = { ...responder, producedAt: now, carries: [responder.certificate] };
  assert.equal(stateOf(read(signOcspResponse([open], by))), 'good');
  const old = read(signOcspResponse([{ ...open, thisUpdate: hours(-2) }], by));
  assert.deepEqual(revocationState(certificate, [], now, [old]), { state: 'unknown', asOf: hours(-2) });
});

test('revoked counts even from an outdated answer, later revocations leave what was before', () => {
  const revoked = read(respond({ status: hours(-3), nextUpdate: hours(-0.5) }));
  assert.equal(stateOf(revoked), 'revoked');
  assert.equal(stateOf(revoked, read(respond())), 'revoked');
  assert.equal(revocationState(certificate, [], hours(-4), [revoked]).state, 'good');
});

test('a responder that does not know the certificate outweighs a list; no answer leaves the list', async () => {
  const crl = unwrap(readCrl(await readFile(`${stand.pki.folder}/crl/operator.crl`), issuer));
  assert.equal(
    revocationState(certificate, [crl], now, [read(respond({ status: 'unknown' }))]).state,
    'unknown',
  );
  assert.equal(revocationState(certificate, [crl], now).state, 'good');
  assert.equal(revocationState(responder.certificate, [], now, [read(respond())]).state, 'unknown');
});

test('only the issuer and those it certified for OCSP may answer, exempt and valid when they did', async () => {
  const other = await make('centre');
  const expired = await make('ocsp', { notBefore: hours(-48), notAfter: hours(-24) });
  const code = (by: Partial<TrainingResponder>) => codeOf(readOcspResponse(respond({}, by), asked));
  assert.equal(code({}), 'ok');
  assert.equal(code({ certificate: issuer, privateKey: issuerKey, carries: [] }), 'ok');
  assert.equal(code({ ...other, carries: [other.certificate] }), 'revocation-unknown');
  assert.equal(code({ ...expired, carries: [expired.certificate] }), 'revocation-unknown');
  assert.equal(
    code({ ...expired, carries: [expired.certificate], producedAt: hours(-30) }),
    'revocation-unknown',
    'said before the instant it speaks of',
  );
  const old = read(
    respond(
      { thisUpdate: hours(-30) },
      { ...expired, carries: [expired.certificate], producedAt: hours(-30) },
    ),
  );
  assert.equal(revocationState(certificate, [], hours(-25), [old]).state, 'good');
  assert.equal(stateOf(old), 'unknown', 'it does not count beyond its own certificate');
  assert.equal(code({ carries: [] }), 'revocation-unknown');
  assert.equal(code({ privateKey: other.privateKey }), 'revocation-unknown');
});

test('an answer about another certificate, of another issuer, or an error is none', () => {
  const about = encodeCertId({ certificate: responder.certificate, issuer }, 'sha256');
  assert.equal(codeOf(readOcspResponse(respond({ certId: about }), asked)), 'revocation-unknown');
  const persons = { ...asked, issuer: stand.persons };
  assert.equal(codeOf(readOcspResponse(respond(), persons)), 'revocation-unknown');
  assert.equal(codeOf(readOcspResponse(Uint8Array.of(0x30, 3, 0x0a, 1, 3), asked)), 'revocation-unknown');
  assert.equal(codeOf(readOcspResponse(respond({}, { nonce: randomBytes(8) }), asked)), 'revocation-unknown');
});

test('one inverted bit never turns an answer around; cut and arbitrary bytes never throw', () => {
  const revoked = respond({ status: hours(-3) });
  fc.assert(
    fc.property(fc.nat(revoked.length * 8 - 1), fc.uint8Array({ maxLength: 60 }), (bit, bytes) => {
      const answer = readOcspResponse(flipBit(revoked, bit), asked);
      assert.ok(!answer.ok || answer.value.status === 'revoked');
      const at = Math.floor(bit / 8);
      const spliced = Buffer.concat([revoked.subarray(0, at), bytes, revoked.subarray(at + bytes.length)]);
      for (const input of [spliced, revoked.subarray(0, at), bytes]) {
        const other = readOcspResponse(input, asked);
        assert.ok(!other.ok || other.value.status === 'revoked');
      }
    }),
    { numRuns: 500 },
  );
});
