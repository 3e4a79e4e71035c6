import assert from 'node:assert/strict';
import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { addTimeStamp, signaturesOf, withoutTimeStamps } from '../../trust/cades-t.ts';
import { addSigner } from '../../trust/co-signing.ts';
import { type KeptEvidence, verifyLongTerm } from '../../trust/long-term.ts';
import { timeStampPolicy } from '../../trust/object-identifiers.ts';
import { readCrl } from '../../trust/revocation.ts';
import { signData, signedAttributes } from '../../trust/signed-data.ts';
import { issueTimeStamp } from '../../trust/time-stamp-authority.ts';
import { encodeTimeStampRequest, readTimeStampRequest } from '../../trust/time-stamp-request.ts';
import { signNumberedCrl } from '../stand/pki/delta.ts';
import { certificateOf, codeOf, createStand, type Holder, spkiOf, unwrap } from './fixtures.ts';

const stand = await createStand();
const day = 24 * 3_600_000;
const now = new Date(Math.floor(Date.now() / 1000) * 1000);
const days = (count: number): Date => new Date(now.getTime() + count * day);
const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const publicKey = spkiOf(keys.publicKey);
const certificate = certificateOf(
  await stand.pki.issueOperator({
    profile: 'timestamp',
    commonName: 'tsa',
    publicKey,
    notBefore: days(-300),
  }),
);
/** Both expired a hundred days ago. */
const past = { notBefore: days(-300), notAfter: days(-100) };
const applicant = await stand.person(past);
const head = await stand.person(past);
const content = new TextEncoder().encode('{"type":"application","version":1}');
const chain = [stand.persons];
const document = signData({ ...applicant, content, chain, signingTime: days(-200) });
const key = createPrivateKey(await readFile(`${stand.pki.folder}/keys/persons.pem`));
const listOf = (entries: readonly (readonly [Holder, number])[], revocation: Date) =>
  unwrap(
    readCrl(
      signNumberedCrl(
        {
          number: 1,
          from: days(-201),
          until: days(-190),
          entries: entries.map(([{ certificate }, reason]) => [certificate, reason]),
        },
        { certificate: stand.persons, key },
        new Date(revocation.getTime() + 30 * 3_600_000),
      ),
      stand.persons,
    ),
  );
const kept: KeptEvidence = {
  signers: { anchors: [stand.root], issuers: [stand.persons] },
  timeStamps: { anchors: [stand.root], issuers: [stand.operator] },
  certificates: [],
  crls: [listOf([], now)],
};

/** Stamps every signature of a document at an instant. */
function stampAt(der: Uint8Array, time: Date): Uint8Array {
  let stamped = unwrap(withoutTimeStamps(der));
  for (const [place, { signature }] of unwrap(signaturesOf(stamped)).entries()) {
    const request = unwrap(readTimeStampRequest(encodeTimeStampRequest(signature, null)));
    const serialNumber = Uint8Array.of(1, place);
    const by = { certificate, chain: [stand.operator], privateKey: keys.privateKey, policy: timeStampPolicy };
    stamped = unwrap(addTimeStamp(stamped, issueTimeStamp({ ...by, request, serialNumber, time })));
  }
  return stamped;
}

test('a signature outlives its certificate: judged at the stamped instant, from what was kept', () => {
  const proven = unwrap(verifyLongTerm(stampAt(document, days(-199)), kept));
  assert.deepEqual(proven.content, content);
  assert.deepEqual(
    proven.signers.map(({ provenAt }) => provenAt),
    [days(-199)],
  );
});

test('without a stamp, or stamped after the certificate expired, nothing is proven', () => {
  assert.equal(codeOf(verifyLongTerm(document, kept)), 'signature-invalid');
  assert.equal(codeOf(verifyLongTerm(stampAt(document, days(-50)), kept)), 'certificate-expired');
});

test('a revocation counts from its date on: before the stamp it spoils, after it does not', () => {
  const stamped = stampAt(document, days(-199));
  const before = { ...kept, crls: [listOf([[applicant, 1]], days(-200))] };
  const after = { ...kept, crls: [listOf([[applicant, 1]], days(-198))] };
  assert.equal(codeOf(verifyLongTerm(stamped, before)), 'certificate-revoked');
  assert.equal(codeOf(verifyLongTerm(stamped, after)), 'ok');
  assert.equal(codeOf(verifyLongTerm(stamped, { ...kept, crls: [] })), 'revocation-unknown');
});

test('a stamp of an authority that was revoked before it proves nothing', async () => {
  const operatorKey = createPrivateKey(await readFile(`${stand.pki.folder}/keys/operator.pem`));
  const listOfOperator = (revocation: Date) => {
    const by = { certificate: stand.operator, key: operatorKey };
    const list = { number: 1, from: days(-198), until: days(-190), entries: [[certificate, 1]] as const };
    const der = signNumberedCrl(list, by, new Date(revocation.getTime() + 30 * 3_600_000));
    return unwrap(readCrl(der, stand.operator));
  };
  const stamped = stampAt(document, days(-199));
  const code = (revocation: Date) =>
    codeOf(verifyLongTerm(stamped, { ...kept, crls: [...kept.crls, listOfOperator(revocation)] }));
  assert.equal(code(days(-200)), 'certificate-revoked');
  assert.equal(code(days(-198)), 'ok');
});

test('whoever is not trusted for time-stamps, or for signers, proves nothing', () => {
  const stamped = stampAt(document, days(-199));
  assert.equal(
    codeOf(verifyLongTerm(stamped, { ...kept, timeStamps: kept.signers })),
    'certificate-untrusted',
  );
  assert.equal(
    codeOf(verifyLongTerm(stamped, { ...kept, signers: kept.timeStamps })),
    'certificate-untrusted',
  );
});

test('of two signers each needs its own stamp', () => {
  const attributes = signedAttributes({ content, certificate: head.certificate, signingTime: days(-200) });
  const signature = new Uint8Array(sign('sha256', attributes, head.privateKey));
  const parts = { attributes, signature, certificate: head.certificate, chain };
  const half = unwrap(addSigner(stampAt(document, days(-199)), parts));
  assert.equal(codeOf(verifyLongTerm(half, kept)), 'signature-invalid');
  assert.equal(unwrap(verifyLongTerm(stampAt(half, days(-199)), kept)).signers.length, 2);
});
