import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { createOcspClient } from '../../server/ocsp.ts';
import { openTrustStore, type TrustStore } from '../../server/trust-store.ts';
import { readOcspResponse } from '../../trust/ocsp-response.ts';
import { type NumberedCrl, signNumberedCrl } from '../stand/pki/delta.ts';
import { createTrainingPki } from '../stand/pki/training-pki.ts';
import { certificateOf, makePair } from './material.ts';
import { type ResponderFiles, startResponder, type TestResponder } from './ocsp-responder.ts';
import { holder, makeOfficer } from './people.ts';

const folder = mkdtempSync(join(tmpdir(), 'sio-ocsp-'));
const pki = await createTrainingPki(join(folder, 'pki'));
const { auth: officer } = await makeOfficer(pki, holder);
const { certificate } = officer;
const persons = certificateOf(pki.authorities.persons);
const now = new Date(Math.floor(Date.now() / 1000) * 1000);
const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);
const responders: TestResponder[] = [];

async function newResponder(name: string, plan: Partial<ResponderFiles> = {}) {
  mkdirSync(join(folder, name));
  const at = (path: string) => join(pki.folder, path);
  const own = { authority: at('persons-ca.pem'), signer: at('persons-ca.pem'), key: at('keys/persons.pem') };
  const responder = await startResponder({ folder: join(folder, name), ...own, ...plan });
  responders.push(responder);
  return responder;
}

const responder = await newResponder('responder');
after(async () => {
  for (const one of responders) await one.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  responder.know([[certificate, null]]);
  responder.mood = 'answers';
  responder.asked = 0;
});

const patience = { milliseconds: 1500, breakMilliseconds: 60_000 };
let stores = 0;

/** A trust store of its own folder of lists, in which the list of persons is in force or not. */
async function openTrust(
  plan: { readonly isListInForce: boolean; readonly prefer?: 'crl' | 'ocsp'; readonly url?: string },
  list: Partial<NumberedCrl> = {},
): Promise<TrustStore> {
  stores += 1;
  const crls = join(folder, `crls-${stores}`);
  mkdirSync(crls);
  const key = createPrivateKey(readFileSync(join(pki.folder, 'keys/persons.pem')));
  const until = plan.isListInForce ? hours(24) : hours(-1);
  const own = signNumberedCrl(
    { number: 1, from: hours(-2), until, ...list },
    { certificate: persons, key },
    now,
  );
  writeFileSync(join(crls, 'persons.crl'), own);
  writeFileSync(join(crls, 'root.crl'), readFileSync(join(pki.folder, 'crl/root.crl')));
  const issuer = join(pki.folder, 'persons-ca.pem');
  const files = {
    root: join(pki.folder, 'ca.pem'),
    personIssuers: [issuer],
    operatorIssuers: [join(pki.folder, 'operator-ca.pem')],
    crls,
    ocsp: [{ issuer, responder: plan.url ?? responder.url, prefer: plan.prefer ?? 'crl' }],
  };
  return await openTrustStore(files, patience);
}

const codeOf = async (trust: TrustStore, at = now) => {
  const vouched = await trust.vouch('person', certificate, at);
  return vouched.ok ? 'ok' : vouched.error.code;
};

test('a list out of date: the responder is asked once, its answer is evidence and is used until its nextUpdate', async () => {
  const trust = await openTrust({ isListInForce: false });
  const vouched = await trust.vouch('person', certificate, new Date());
  assert.ok(vouched.ok);
  assert.equal(vouched.value.crl, null);
  const [evidence, ...rest] = vouched.value.ocsp;
  assert.ok(evidence !== undefined && rest.length === 0);
  assert.equal(evidence.answer.status, 'good');
  assert.ok(
    readOcspResponse(evidence.der, { certificate, issuer: persons, nonce: null }).ok === false,
    'it has our nonce',
  );
  assert.deepEqual(await Promise.all([codeOf(trust), codeOf(trust)]), ['ok', 'ok']);
  assert.equal(responder.asked, 1);
  const later = new Date(Date.now() + 6 * 60_000);
  assert.equal(await codeOf(trust, later), 'revocation-unknown', 'what comes is not in force at that time');
  assert.equal(responder.asked, 2);
});

test('many ask about one certificate at once: one question goes out', async () => {
  const trust = await openTrust({ isListInForce: false });
  const codes = await Promise.all(Array.from({ length: 20 }, () => codeOf(trust)));
  assert.deepEqual(new Set(codes), new Set(['ok']));
  assert.equal(responder.asked, 1);
});

test('revoked by the responder counts where it is preferred; otherwise a list in force is enough and nobody is asked', async () => {
  responder.know([[certificate, hours(-1)]]);
  assert.equal(await codeOf(await openTrust({ isListInForce: true })), 'ok');
  assert.equal(responder.asked, 0);
  assert.equal(await codeOf(await openTrust({ isListInForce: true, prefer: 'ocsp' })), 'certificate-revoked');
  assert.equal(await codeOf(await openTrust({ isListInForce: false })), 'certificate-revoked');
});

test('revoked by the list is revoked, and the responder is not asked', async () => {
  const entries = [[certificate, 1]] as const;
  const trust = await openTrust({ isListInForce: true, prefer: 'ocsp' }, { entries });
  assert.equal(await codeOf(trust), 'certificate-revoked');
  assert.equal(responder.asked, 0);
});

test('a responder that does not know the certificate makes it unknown', async () => {
  responder.know([]);
  assert.equal(await codeOf(await openTrust({ isListInForce: true, prefer: 'ocsp' })), 'revocation-unknown');
});

for (const mood of ['garbage', 'fault', 'silent'] as const)
  test(`a responder that is ${mood}: the lists decide, within the deadline, and it is left alone for a while`, async () => {
    responder.mood = mood;
    const trust = await openTrust({ isListInForce: true, prefer: 'ocsp' });
    const before = performance.now();
    const vouched = await trust.vouch('person', certificate, now);
    assert.ok(performance.now() - before < patience.milliseconds + 400);
    assert.ok(vouched.ok);
    assert.deepEqual([vouched.value.crl?.files.length, vouched.value.ocsp.length], [1, 0]);
    const { asked } = responder;
    assert.ok(asked > 0);
    assert.equal(await codeOf(trust), 'ok');
    assert.equal(responder.asked, asked, 'not asked again at once');
    assert.equal(await codeOf(await openTrust({ isListInForce: false })), 'revocation-unknown');
  });

test('after five questions in vain nobody waits for the responder any more', async () => {
  responder.mood = 'silent';
  const responders = [{ issuer: persons, responder: responder.url, prefer: 'crl' as const }];
  const client = createOcspClient({ responders, anchors: [], patience: { ...patience, milliseconds: 100 } });
  const ask = async (place: number) => {
    const about = { ...certificate, sha256: String(place) };
    return await client.ask({ certificate: about, issuer: persons }, now);
  };
  for (const place of [1, 2, 3, 4, 5]) assert.equal(await ask(place), null);
  const { asked } = responder;
  assert.equal(await ask(6), null);
  assert.equal(responder.asked, asked);
});

test('a responder that is down, and one that is not the authority’s, say nothing', async () => {
  const gone = await newResponder('gone');
  await gone.close();
  assert.equal(await codeOf(await openTrust({ isListInForce: true, prefer: 'ocsp', url: gone.url })), 'ok');
  assert.equal(await codeOf(await openTrust({ isListInForce: false, url: gone.url })), 'revocation-unknown');
  const stranger = await newResponder('stranger', {
    signer: join(pki.folder, 'operator-ca.pem'),
    key: join(pki.folder, 'keys/operator.pem'),
  });
  stranger.know([[certificate, null]]);
  assert.equal(
    await codeOf(await openTrust({ isListInForce: false, url: stranger.url })),
    'revocation-unknown',
  );
  assert.ok(stranger.asked > 0);
});

test('over TLS the responder is asked when the root vouches for it, and not otherwise', async () => {
  await makePair(folder, pki, { name: 'tls', profile: 'server-tls' });
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const secured = await newResponder('secured', { tls: { cert: read('tls.pem'), key: read('tls-key.pem') } });
  secured.know([[certificate, null]]);
  assert.equal(await codeOf(await openTrust({ isListInForce: false, url: secured.url })), 'ok');
  const other = await createTrainingPki(join(folder, 'other'));
  await makePair(folder, other, { name: 'strange', profile: 'server-tls' });
  const tls = { cert: read('strange.pem'), key: read('strange-key.pem') };
  const strange = await newResponder('strange', { tls });
  strange.know([[certificate, null]]);
  assert.equal(
    await codeOf(await openTrust({ isListInForce: false, url: strange.url })),
    'revocation-unknown',
  );
  assert.equal(strange.asked, 0);
});

test('a responder for an authority that is none of ours is a fault of the configuration', async () => {
  const files = {
    root: join(pki.folder, 'ca.pem'),
    personIssuers: [join(pki.folder, 'persons-ca.pem')],
    operatorIssuers: [join(pki.folder, 'persons-ca.pem')],
    crls: join(pki.folder, 'crl'),
  };
  const issuer = join(pki.folder, 'operator-ca.pem');
  const ocsp = [{ issuer, responder: responder.url, prefer: 'crl' as const }];
  await assert.rejects(openTrustStore({ ...files, ocsp }), /none of the authorities/);
});
