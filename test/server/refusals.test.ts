import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toAstana } from '../../protocol/time.ts';
import type { Client } from './client.ts';
import { agreementOf, agreementText, reportOf, requestOf, signDocument } from './documents.ts';
import {
  assertAccepted,
  assertRefused,
  failureOf,
  openTestCentre,
  receiptOf,
  signIn,
  type TestCentre,
} from './harness.ts';
import { holder, makeOfficer, makeWorkstation, member, type Officer } from './people.ts';

let centre: TestCentre;
let officer: Officer;
let other: Officer;
let client: Client;

before(async () => {
  centre = await openTestCentre();
  officer = await makeOfficer(centre.pki, holder);
  other = await makeOfficer(centre.pki, member);
  await centre.enrol({ accounts: [officer.account, other.account] });
  client = await centre.connect();
  await signIn(client, officer);
});
after(() => centre.close());

test('a request before the agreement: agreement-absent, item 17', async () => {
  const receipt = await assertRefused(client, requestOf(officer), 'agreement-absent');
  assert.equal(receipt.reason?.item, 'rules-151/17');
});

test('an agreement whose text or user differs in one letter is refused (17)', async () => {
  const text = { ...agreementText, ru: agreementText.ru.replace('Соглашение', 'соглашение') };
  await assertRefused(client, agreementOf(officer, { text }), 'document-malformed');
  const { iin, fullName, position } = officer.account;
  const user = { iin, fullName, position, organisation: 'басқа орган' };
  await assertRefused(client, agreementOf(officer, { user }), 'document-malformed');
});

test('items 5, 21: only a case that exists and is in the officer’s own proceedings', async () => {
  await assertAccepted(client, agreementOf(officer));
  const caseOf = (caseNumber: string) => ({ ground: { id: 'criminal-case', caseNumber } });
  const absent = await assertRefused(client, requestOf(officer, caseOf('260000000000000')), 'case-not-found');
  assert.equal(absent.reason?.item, 'rules-151/5');
  assert.deepEqual(absent.reason?.params, { number: '260000000000000', registry: 'ЕРДР' });
  await assertRefused(client, requestOf(officer, caseOf('262300031000002')), 'case-not-yours');
  await assertRefused(client, requestOf(officer, caseOf('26230003100000')), 'case-number-invalid');
});

test('item 21: a member of the investigation group asks by the case of its holder', async () => {
  const second = await centre.connect();
  await signIn(second, other);
  await assertAccepted(second, agreementOf(other));
  await assertAccepted(second, requestOf(other));
});

test('a malformed ИИН or plate, a foreign or second parameter: each its own code', async () => {
  const parametersOf = (parameters: Record<string, string>) => requestOf(officer, { parameters });
  await assertRefused(client, parametersOf({ iin: '000101598003' }), 'iin-invalid');
  await assertRefused(client, parametersOf({ iin: '850229398002' }), 'iin-invalid');
  const plate = requestOf(officer, { service: 5, parameters: { plate: '12' } });
  await assertRefused(client, plate, 'plate-invalid');
  await assertRefused(client, parametersOf({ plate: '417QYL02' }), 'document-malformed');
  await assertRefused(client, parametersOf({ iin: '000229598009', plate: '417QYL02' }), 'document-malformed');
});

test('item 24: a judge does not ask from a workstation', async () => {
  await centre.enrol({ accounts: [{ ...officer.account, role: 3 }] });
  await assertRefused(client, requestOf(officer), 'channel-not-permitted');
  await centre.enrol({ accounts: [officer.account] });
});

test('app. 1 and 2: a role without the ground and a service the ground does not give', async () => {
  // Role 15 (bailiff) has no criminal-case ground; service 59 is not given on it to anybody.
  await centre.enrol({ accounts: [{ ...officer.account, role: 15 }] });
  const receipt = await assertRefused(client, requestOf(officer), 'ground-not-permitted');
  assert.equal(receipt.reason?.item, 'rules-151 app.1');
  assert.deepEqual(receipt.decision?.items, ['rules-151 app.1']);
  await centre.enrol({ accounts: [officer.account] });
  const ban = { decisionNumber: '1', decisionDate: '2026-11-20', decidedBy: 'сот', sanction: 'сот' };
  const parameters = { iin: '000229598009', ...ban };
  await assertRefused(client, requestOf(officer, { service: 59, parameters }), 'service-not-permitted');
  await assertRefused(client, requestOf(officer, { service: 59 }), 'detail-absent');
});

test('the requester of a request is the one who signed in, by name and body', async () => {
  const { fullName, organisation } = officer.account;
  const requester = { iin: other.account.iin, fullName, organisation };
  await assertRefused(client, requestOf(officer, { requester }), 'person-mismatch');
  const renamed = { iin: officer.account.iin, fullName: 'БАСҚА', organisation };
  await assertRefused(client, requestOf(officer, { requester: renamed }), 'document-malformed');
});

test('item 31: another person’s certificate in this session is person-mismatch', async () => {
  await assertRefused(client, requestOf(other), 'person-mismatch');
});

test('a refusal of one session does not spoil the document for its own officer', async () => {
  const request = requestOf(other);
  await assertRefused(client, request, 'person-mismatch');
  const own = await centre.connect();
  await signIn(own, other);
  await assertAccepted(own, request);
});

test('without a session there is no receipt: 401 and the same bytes are good later', async () => {
  const fresh = await centre.connect();
  const request = requestOf(officer);
  const answer = await fresh.post(request.der);
  assert.equal(answer.status, 401);
  assert.equal(failureOf(answer).code, 'session-absent');
  await assertAccepted(client, request);
});

test('each type wants its own key: AUTH, SIGN and the workstation’s are not exchangeable', async () => {
  await assertRefused(client, requestOf({ ...officer, sign: officer.auth }), 'signer-not-permitted');
  await assertRefused(client, requestOf({ ...officer, sign: centre.workstation }), 'signer-not-permitted');
  await assertRefused(client, reportOf(officer.sign), 'signer-not-permitted');
});

test('a document of another workstation, or signed by one, is workstation-mismatch', async () => {
  const foreign = await makeWorkstation(centre.pki, 'ws-2');
  await assertRefused(client, reportOf(foreign), 'workstation-mismatch');
  const misnamed = reportOf(centre.workstation, { workstation: 'ws-2' });
  await assertRefused(client, misnamed, 'workstation-mismatch');
});

test('other bytes under a used id: document-replayed, and the first receipt stays', async () => {
  const first = reportOf(centre.workstation);
  const receipt = await client.post(first.der);
  await assertRefused(client, reportOf(centre.workstation, { id: first.id }), 'document-replayed');
  assert.deepEqual((await client.post(first.der)).body, receipt.body);
});

test('item 29: a document from the future or older than 31 days', async () => {
  const day = 86_400_000;
  for (const shift of [11 * 60 * 1000, -32 * day]) {
    const issuedAt = toAstana(new Date(Date.now() + shift));
    await assertRefused(client, reportOf(centre.workstation, { issuedAt }), 'document-time');
  }
  const issuedAt = toAstana(new Date(Date.now() - 30 * day));
  await assertAccepted(client, reportOf(centre.workstation, { issuedAt }));
});

test('an unknown version, an unknown type, a type only the centre may write', async () => {
  const version = await assertRefused(
    client,
    reportOf(centre.workstation, { version: 2 }),
    'document-version',
  );
  assert.deepEqual(version.reason?.params, { version: '2', understood: '1' });
  for (const type of ['receipt', 'no-such-type']) {
    await assertRefused(client, signDocument(centre.workstation, { type, body: {} }), 'document-malformed');
  }
});

test('what is not a sound CMS document gets no receipt: 400, and 413 beyond the size', async () => {
  const { der } = reportOf(centre.workstation);
  for (const bytes of [Buffer.from('nonsense'), der.subarray(0, 100), Buffer.concat([der, Buffer.of(0)])]) {
    const answer = await client.post(bytes);
    assert.equal(answer.status, 400);
    assert.equal(failureOf(answer).code, 'document-malformed');
  }
  const big = await client.post(Buffer.alloc(1600 * 1024));
  assert.equal(big.status, 413);
  assert.equal(failureOf(big).code, 'document-too-large');
});

test('item 3: one altered byte of the content is signature-invalid and never accepted', async () => {
  const der = Buffer.from(reportOf(centre.workstation).der);
  const place = der.indexOf('"found":"100"') + 9;
  der[place] = '9'.charCodeAt(0);
  const answer = await client.post(der);
  assert.equal(answer.status, 400);
  assert.equal(failureOf(answer).code, 'signature-invalid');
});

test('a refusal is replayed byte for byte like an acceptance', async () => {
  const request = requestOf(officer, { parameters: { iin: '000101598003' } });
  const first = await client.post(request.der);
  assert.equal(receiptOf(first).outcome, 'refused');
  assert.deepEqual((await client.post(request.der)).body, first.body);
});

test('ЕРДР silent, slow or talking nonsense: 503, nothing let through, accepted when it is back (5)', async () => {
  const request = requestOf(officer);
  for (const mood of [{ down: true }, { delayMilliseconds: 1500 }, { garbled: true }]) {
    centre.setMood({ erdr: mood });
    const answer = await client.post(request.der);
    assert.equal(answer.status, 503);
    assert.equal(failureOf(answer).code, 'registry-unreachable');
  }
  centre.setMood({});
  await assertAccepted(client, request);
});
