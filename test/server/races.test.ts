import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { type Database, openStore } from '../../server/store/open.ts';
import type { Client } from './client.ts';
import { agreementOf, requestOf, signDocument } from './documents.ts';
import {
  assertAccepted,
  assertRefused,
  failureOf,
  openTestCentre,
  receiptOf,
  signIn,
  type TestCentre,
  until,
  waitForState,
} from './harness.ts';
import { holder, makeOfficer, makeWorkstation, member, type Officer } from './people.ts';

let centre: TestCentre;
let officer: Officer;
let client: Client;
let login: Awaited<ReturnType<typeof signIn>>;
let database: Database;

before(async () => {
  centre = await openTestCentre();
  officer = await makeOfficer(centre.pki, holder);
  await centre.enrol({ accounts: [officer.account] });
  client = await centre.connect();
  login = await signIn(client, officer);
  await assertAccepted(client, agreementOf(officer));
  database = await openStore(join(centre.folder, 'centre', 'data'));
});
after(async () => {
  await database.destroy();
  await centre.close();
});

/** Posts a request and does something while ЕРДР is being asked about it. */
async function whileAsking(act: () => Promise<void>) {
  const request = requestOf(officer);
  centre.setMood({ erdr: { delayMilliseconds: 500 } });
  const answer = client.post(request.der);
  await pause(150);
  await act();
  centre.setMood({});
  return { id: request.id, answer: await answer };
}

const rowOf = (id: string) =>
  database.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst();

test('one request sent twice at once: one receipt, one row, one leaf', async () => {
  const second = await centre.connect();
  const proof = { session: login.session, signature: login.key.proof(login.session, second.exporter) };
  assert.equal((await second.call('POST', '/v1/session/bind', proof)).status, 200);
  const request = requestOf(officer);
  const [one, other] = await Promise.all([client.post(request.der), second.post(request.der)]);
  assert.equal(receiptOf(one).outcome, 'accepted');
  assert.deepEqual(one.body, other.body);
  const receipts = await database
    .selectFrom('receipts')
    .select('id')
    .where('document_id', '=', request.id)
    .execute();
  assert.equal(receipts.length, 1);
});

test('item 45: a block that falls while the register is asked lets nothing through', async () => {
  const { id, answer } = await whileAsking(() =>
    centre.enrol({ accounts: [{ ...officer.account, blocked: true }] }),
  );
  assert.equal(receiptOf(answer).reason?.code, 'account-blocked');
  assert.equal(await rowOf(id), undefined);
  await centre.enrol({ accounts: [officer.account] });
  login = await signIn(client, officer);
});

test('app. 1: a role taken away while the register is asked is not the one judged: sign in again', async () => {
  const { id, answer } = await whileAsking(() =>
    centre.enrol({ accounts: [{ ...officer.account, role: 15 }] }),
  );
  assert.equal(answer.status, 401);
  assert.equal(failureOf(answer).code, 'session-absent');
  assert.equal(await rowOf(id), undefined);
  await centre.enrol({ accounts: [officer.account] });
});

test('a request another process finished is not asked again when our own source fails late', async () => {
  centre.setMood({ 'physical-persons': { delayMilliseconds: 500, garbled: true } });
  const request = requestOf(officer);
  await assertAccepted(client, request);
  await waitForState(client, request.id, 'working');
  await database
    .updateTable('requests')
    .set({ state: 'delivered', next_attempt_at: null })
    .where('id', '=', request.id)
    .execute();
  await pause(1200);
  centre.setMood({});
  const row = await rowOf(request.id);
  assert.equal(row?.state, 'delivered');
  assert.equal(row?.next_attempt_at, null);
});

test('item 52: a try at another officer’s result is a leaf of the journal', async () => {
  const request = requestOf(officer);
  await assertAccepted(client, request);
  await waitForState(client, request.id, 'ready');
  const other = await makeOfficer(centre.pki, member);
  await centre.enrol({ accounts: [other.account] });
  const stranger = await centre.connect();
  await signIn(stranger, other);
  assert.equal(failureOf(await stranger.call('GET', `/v1/results/${request.id}`)).code, 'result-absent');
  const leaf = await until(async () => {
    const rows = await database.selectFrom('journal').select('leaf').orderBy('id', 'desc').limit(5).execute();
    return rows.map((row) => JSON.parse(Buffer.from(row.leaf).toString())).find((one) => one.code);
  }, 'the leaf');
  assert.equal(leaf.kind, 'delivery-refused');
  assert.equal(leaf.request, request.id);
});

test('what was refused before it could be verified keeps the evidence of its acceptance', async () => {
  const hour = 3_600_000;
  let shift = 0;
  await centre.restart({ now: () => new Date(Date.now() + shift) });
  const late = await makeOfficer(centre.pki, { ...holder, notBefore: new Date(Date.now() + hour) });
  const { sign } = late;
  client = await centre.connect();
  await signIn(client, officer);
  const request = requestOf({ ...officer, sign });
  await assertRefused(client, request, 'certificate-not-yet-valid');
  const ws2 = await makeWorkstation(centre.pki, 'ws-2');
  await centre.enrol({ workstations: [{ name: 'ws-2', certificateSha256: ws2.certificate.sha256 }] });
  shift = 2 * hour;
  await assertRefused(await centre.connect(ws2), request, 'workstation-mismatch');
  await assertAccepted(client, request);
  const kept = await database
    .selectFrom('documents')
    .selectAll()
    .where('document_id', '=', request.id)
    .executeTakeFirstOrThrow();
  assert.equal(JSON.parse(kept.chain)[0], sign.certificate.sha256);
  assert.notEqual(kept.crl, null);
  assert.equal(kept.workstation, 'ws-1');
  await centre.restart();
});

test('a day that does not exist is malformed, not a fault of the server', async () => {
  const now = '2026-02-30T10:00:00.000+05:00';
  client = await centre.connect();
  const body = { request: login.session, result: login.session, openedAt: now };
  const record = signDocument(centre.workstation, { type: 'result-opening', body });
  const receipt = await assertRefused(client, record, 'document-malformed');
  assert.deepEqual(receipt.reason?.params, { detail: 'body.openedAt' });
});

test('a name of the sender’s own invention stays out of the receipt', async () => {
  await signIn(client, officer);
  const parameters = { [`\u0007${'😀'.repeat(150)}`]: '1' };
  const receipt = await assertRefused(client, requestOf(officer, { parameters }), 'document-malformed');
  assert.match(receipt.reason?.params['detail'] ?? '', /^body\.parameters\.\?+$/);
});
