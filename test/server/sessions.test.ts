import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '../../trust/identifiers.ts';
import { signDocument } from './documents.ts';
import {
  assertAccepted,
  assertRefused,
  failureOf,
  makeSignIn,
  openTestCentre,
  receiptOf,
  signIn,
  type TestCentre,
} from './harness.ts';
import { certificateOf, spkiOf } from './material.ts';
import { holder, makeOfficer, makeWorkstation, member, type Officer } from './people.ts';

const day = 86_400_000;
let centre: TestCentre;
let officer: Officer;

before(async () => {
  centre = await openTestCentre();
  officer = await makeOfficer(centre.pki, holder);
  await centre.enrol({ accounts: [officer.account] });
});
after(() => centre.close());

test('item 7: no certificate, an unregistered or a revoked workstation get a clean workstation-unknown', async () => {
  const stranger = await makeWorkstation(centre.pki, 'ws-9');
  const impostor = await makeWorkstation(centre.pki, 'ws-1');
  for (const identity of [null, stranger, impostor, officer.auth]) {
    const answer = await (await centre.connect(identity)).call('GET', '/v1/time');
    assert.equal(answer.status, 403);
    assert.deepEqual(failureOf(answer), { code: 'workstation-unknown' });
  }
  await centre.enrol({ workstations: [{ name: 'ws-9', certificateSha256: stranger.certificate.sha256 }] });
  const client = await centre.connect(stranger);
  assert.equal((await client.call('GET', '/v1/time')).status, 200);
  await centre.pki.revoke(stranger.certificate.serialNumber);
  await pause(600);
  assert.equal(
    (await client.call('GET', '/v1/time')).status,
    403,
    'on the same connection, at the next request',
  );
});

test('bound routes without a session: 401 session-absent', async () => {
  const client = await centre.connect();
  for (const path of ['/v1/me', '/v1/requests', `/v1/results/${newId()}`, '/v1/stream']) {
    const answer = await client.call('GET', path);
    assert.equal(answer.status, 401);
    assert.equal(failureOf(answer).code, 'session-absent');
  }
});

test('item 18: a sign-in replayed, relayed or with a used nonce is sign-in-replayed', async () => {
  const client = await centre.connect();
  const { document } = await signIn(client, officer);
  const thief = await centre.connect();
  await assertRefused(thief, document, 'sign-in-replayed');
  assert.equal((await thief.call('GET', '/v1/me')).status, 401);
  const relayed = await makeSignIn(thief, officer.auth, { exporter: client.exporter });
  await assertRefused(thief, relayed.document, 'sign-in-replayed');
  const { document: first } = await makeSignIn(client, officer.auth);
  await assertAccepted(client, first);
  const nonce = '0'.repeat(64);
  await assertRefused(
    client,
    (await makeSignIn(client, officer.auth, { nonce })).document,
    'sign-in-replayed',
  );
  assert.equal(receiptOf(await client.post(first.der)).outcome, 'accepted', 'a lost answer is given again');
});

test('a nonce is good for one sign-in', async () => {
  const client = await centre.connect();
  const { nonce } = JSON.parse((await client.call('POST', '/v1/challenge')).body.toString());
  const signed = () => {
    const body = { nonce, exporter: client.exporter, sessionKey: 'A'.repeat(43) };
    return signDocument(officer.auth, { type: 'sign-in', body });
  };
  await assertAccepted(client, signed());
  await assertRefused(client, signed(), 'sign-in-replayed');
});

test('items 2, 13, 45: unknown, blocked, expired, not yet valid, revoked, of an organisation', async () => {
  const client = await centre.connect();
  const refuse = async (plan: Partial<Parameters<typeof makeOfficer>[1]>, code: string, isKnown = true) => {
    const person = await makeOfficer(centre.pki, { ...member, ...plan });
    if (isKnown) await centre.enrol({ accounts: [person.account] });
    await assertRefused(client, (await makeSignIn(client, person.auth)).document, code);
  };
  await refuse({ iin: '000101598002' }, 'account-unknown', false);
  await refuse({ blocked: true }, 'account-blocked');
  const past = { notBefore: new Date(Date.now() - 400 * day), notAfter: new Date(Date.now() - day) };
  await refuse(past, 'certificate-expired');
  await refuse({ notBefore: new Date(Date.now() + day) }, 'certificate-not-yet-valid');
  await refuse({ bin: '010140990007' }, 'certificate-not-person');
  const lost = await makeOfficer(centre.pki, member);
  await centre.pki.revoke(lost.auth.certificate.serialNumber);
  await pause(600);
  await assertRefused(client, (await makeSignIn(client, lost.auth)).document, 'certificate-revoked');
});

test('a sign-in by the SIGN key is refused', async () => {
  const client = await centre.connect();
  await assertRefused(client, (await makeSignIn(client, officer.sign)).document, 'signer-not-permitted');
});

test('a sign-in by a key that no result can be sealed to is refused at once', async () => {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const person = {
    iin: officer.account.iin,
    surname: 'СЫНАҚОВ',
    givenName: 'ТЕСТ',
    purpose: 'auth',
  } as const;
  const der = await centre.pki.issuePerson({ ...person, publicKey: spkiOf(keys.publicKey) });
  const signer = { certificate: certificateOf(der), privateKey: keys.privateKey };
  const client = await centre.connect();
  await assertRefused(client, (await makeSignIn(client, signer)).document, 'algorithm-refused');
});

test('a further connection binds itself with the session key and with nothing else', async () => {
  const first = await centre.connect();
  const { session, key } = await signIn(first, officer);
  const second = await centre.connect();
  const bind = (signature: string) => second.call('POST', '/v1/session/bind', { session, signature });
  const stolen = await bind(key.proof(session, first.exporter));
  assert.equal(failureOf(stolen).code, 'session-absent', 'the proof of another connection');
  assert.equal(failureOf(await bind('AAAA')).code, 'session-absent');
  assert.equal(
    failureOf(await second.call('POST', '/v1/session/bind', { session })).code,
    'document-malformed',
  );
  assert.equal((await bind(key.proof(session, second.exporter))).status, 200);
  const account = JSON.parse((await second.call('GET', '/v1/me')).body.toString());
  assert.equal(account.iin, officer.account.iin);
  assert.equal((await second.call('POST', '/v1/session/end')).status, 204);
  assert.equal((await first.call('GET', '/v1/me')).status, 401, 'the session ended on every connection');
});

test('a session outlives a restart of the server and is bound again with its key', async () => {
  const { session, key } = await signIn(await centre.connect(), officer);
  await centre.restart();
  const client = await centre.connect();
  const proof = { session, signature: key.proof(session, client.exporter) };
  assert.equal((await client.call('POST', '/v1/session/bind', proof)).status, 200);
});

test('item 45: a block ends the session at the next request; item 2: so does a revocation', async () => {
  const client = await centre.connect();
  await signIn(client, officer);
  await centre.enrol({ accounts: [{ ...officer.account, blocked: true }] });
  const blocked = await client.call('GET', '/v1/me');
  assert.equal(blocked.status, 403);
  assert.equal(failureOf(blocked).code, 'account-blocked');
  await centre.enrol({ accounts: [officer.account] });
  assert.equal(
    failureOf(await client.call('GET', '/v1/me')).code,
    'session-absent',
    'the block ended it for good',
  );
  const other = await makeOfficer(centre.pki, member);
  await centre.enrol({ accounts: [other.account] });
  await signIn(client, other);
  await centre.pki.revoke(other.auth.certificate.serialNumber);
  await pause(600);
  assert.equal(failureOf(await client.call('GET', '/v1/me')).code, 'certificate-revoked');
  assert.equal(failureOf(await client.call('GET', '/v1/me')).code, 'session-absent');
});

test('a session lasts eight hours, a challenge one minute', async () => {
  let shift = 0;
  await centre.restart({ now: () => new Date(Date.now() + shift) });
  const client = await centre.connect();
  const { document } = await makeSignIn(client, officer.auth);
  shift = 61_000;
  await assertRefused(client, document, 'sign-in-expired');
  shift = 0;
  await signIn(client, officer);
  shift = 8 * 3600 * 1000 - 5000;
  assert.equal((await client.call('GET', '/v1/me')).status, 200);
  shift = 8 * 3600 * 1000 + 1000;
  assert.equal((await client.call('GET', '/v1/me')).status, 401);
  await centre.restart();
});
