import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { services } from '../../protocol/services/catalogue.ts';
import { toAstana } from '../../protocol/time.ts';
import { readConfig } from '../../server/config.ts';
import { answerFault } from '../../server/results/answerable.ts';
import { openStore } from '../../server/store/open.ts';
import { newId } from '../../trust/identifiers.ts';
import { unsealWithKey } from '../../trust/sealed.ts';
import type { Client } from './client.ts';
import { agreementOf, requestOf, signDocument } from './documents.ts';
import {
  assertAccepted,
  assertRefused,
  failureOf,
  openTestCentre,
  signIn,
  type TestCentre,
  waitForState,
} from './harness.ts';
import { certificateOf } from './material.ts';
import { holder, makeOfficer, makeWorkstation, member, type Officer } from './people.ts';

let centre: TestCentre;
let officer: Officer;
let client: Client;

before(async () => {
  centre = await openTestCentre();
  officer = await makeOfficer(centre.pki, holder);
  await centre.enrol({ accounts: [officer.account] });
  client = await centre.connect();
  await signIn(client, officer);
  await assertAccepted(client, agreementOf(officer));
});
after(() => centre.close());

/** Asks, waits and returns what the store knows of the result. */
async function askAndWait(): Promise<{ id: string; result: string }> {
  const request = requestOf(officer);
  await assertAccepted(client, request);
  await waitForState(client, request.id, 'ready');
  const { result_id: result } = await rowOf(request.id);
  return { id: request.id, result: result ?? '' };
}

async function rowOf(id: string) {
  const database = await openStore(join(centre.folder, 'centre', 'data'));
  const row = await database
    .selectFrom('requests')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await database.destroy();
  return row;
}

function opening(
  request: string,
  result: string,
  openedAt = toAstana(new Date()),
  signer = centre.workstation,
) {
  return signDocument(signer, { type: 'result-opening', body: { request, result, openedAt } });
}

function act(request: string, result: string, openedAt: string) {
  const body = { request, result, openedAt, destroyedAt: toAstana(new Date()), cause: 'closed' };
  return signDocument(centre.workstation, { type: 'destruction-act', body });
}

test('a result is the asking officer’s alone: for another it does not exist', async () => {
  const { id } = await askAndWait();
  const other = await makeOfficer(centre.pki, member);
  await centre.enrol({ accounts: [other.account] });
  const second = await centre.connect();
  await signIn(second, other);
  const answer = await second.call('GET', `/v1/results/${id}`);
  assert.equal(answer.status, 404);
  assert.equal(failureOf(answer).code, 'result-absent');
  assert.deepEqual(JSON.parse((await second.call('GET', '/v1/requests')).body.toString()), []);
  assert.equal(failureOf(await client.call('GET', `/v1/results/${newId()}`)).code, 'result-absent');
});

test('opening: unknown, not handed over, another result, another workstation are refused', async () => {
  const { id, result } = await askAndWait();
  await assertRefused(client, opening(newId(), newId()), 'result-absent');
  await assertRefused(client, opening(id, result), 'result-absent');
  await client.call('GET', `/v1/results/${id}`);
  await assertRefused(client, opening(id, newId()), 'result-absent');
  const ws2 = await makeWorkstation(centre.pki, 'ws-2');
  await centre.enrol({ workstations: [{ name: 'ws-2', certificateSha256: ws2.certificate.sha256 }] });
  const elsewhere = await centre.connect(ws2);
  const body = { request: id, result, openedAt: toAstana(new Date()) };
  const foreign = signDocument(ws2, { type: 'result-opening', workstation: 'ws-2', body });
  await assertRefused(elsewhere, foreign, 'result-absent');
  await assertAccepted(client, opening(id, result));
});

test('item 52: a second opening is refused and says when the first was; the sealed copy is gone', async () => {
  const { id, result } = await askAndWait();
  await client.call('GET', `/v1/results/${id}`);
  assert.ok((await rowOf(id)).sealed !== null);
  const at = toAstana(new Date(Date.now() - 5000));
  await assertAccepted(client, opening(id, result, at));
  const row = await rowOf(id);
  assert.equal(row.sealed, null);
  assert.equal(row.state, 'opened');
  const receipt = await assertRefused(client, opening(id, result), 'result-already-opened');
  assert.match(receipt.reason?.params['openedAt'] ?? '', /^\d{2}\.\d{2}\.\d{4} /);
  await assertAccepted(client, opening(id, result, at));
  await assertAccepted(client, act(id, result, at));
  assert.equal((await rowOf(id)).state, 'destroyed');
  await assertAccepted(client, opening(id, result, at));
  assert.equal((await rowOf(id)).state, 'destroyed', 'a late opening record does not go back');
});

test('an act that overtakes its opening record counts as both', async () => {
  const { id, result } = await askAndWait();
  await client.call('GET', `/v1/results/${id}`);
  const at = toAstana(new Date());
  await assertAccepted(client, act(id, result, at));
  assert.equal((await client.call('GET', `/v1/results/${id}`)).status, 410);
  await assertAccepted(client, opening(id, result, at));
});

test('items 53, 54: the archive’s copy stays after destruction and only the archive’s key opens it', async () => {
  const { id, result } = await askAndWait();
  await client.call('GET', `/v1/results/${id}`);
  await assertAccepted(client, act(id, result, toAstana(new Date())));
  const { archived, sealed } = await rowOf(id);
  assert.equal(sealed, null);
  assert.ok(archived !== null);
  const folder = join(centre.folder, 'centre');
  const pem = readFileSync(join(folder, 'archive.pem'), 'utf8');
  const base64 = /-----BEGIN CERTIFICATE-----([^-]+)-----/.exec(pem)?.[1] ?? '';
  const certificate = certificateOf(Buffer.from(base64, 'base64'));
  const key = createPrivateKey(readFileSync(join(folder, 'archive-key.pem')));
  assert.ok(unsealWithKey(archived, certificate, key).ok);
  assert.ok(!unsealWithKey(archived, officer.auth.certificate, officer.auth.privateKey).ok);
  const config = readFileSync(centre.config, 'utf8');
  assert.ok(!config.includes('archive-key'), 'the server is never told of the archive’s key');
});

test('a silent source: the request works on, survives a restart, and is answered when the source is back', async () => {
  centre.setMood({ 'physical-persons': { down: true } });
  const request = requestOf(officer);
  await assertAccepted(client, request);
  await waitForState(client, request.id, 'working');
  const early = await client.call('GET', `/v1/results/${request.id}`);
  assert.equal(early.status, 409);
  assert.equal(failureOf(early).code, 'result-not-ready');
  await centre.restart();
  centre.setMood({ 'physical-persons': { garbled: true } });
  client = await centre.connect();
  await signIn(client, officer);
  await waitForState(client, request.id, 'working');
  centre.setMood({});
  await waitForState(client, request.id, 'ready');
});

test('a person the database does not have is an honest "nothing-found"', async () => {
  const request = requestOf(officer, { parameters: { iin: '250101698109' } });
  await assertAccepted(client, request);
  await waitForState(client, request.id, 'ready');
  const { body } = await client.call('GET', `/v1/results/${request.id}`);
  const opened = unsealWithKey(body, officer.auth.certificate, officer.auth.privateKey);
  assert.ok(opened.ok);
  assert.ok(Buffer.from(opened.value).includes('"state":"nothing-found"'));
});

test('a service whose database has no address here is refused with a receipt that names it, not accepted for ever', async () => {
  const config = await readConfig(centre.config);
  const { 'physical-persons': _, ...sources } = config.sources;
  await centre.restart({ config: { ...config, sources } });
  client = await centre.connect();
  await signIn(client, officer);
  const receipt = await assertRefused(client, requestOf(officer), 'source-not-configured');
  assert.equal(receipt.reason?.params['source'], 'physical-persons');
  await centre.restart();
});

test('a truncated answer of a service that names no field to hide is refused when it is asked for', () => {
  const [service] = services;
  assert.ok(service !== undefined);
  const { truncated: _, ...whole } = service;
  const configured = new Set(service.sources);
  assert.equal(answerFault(whole, ['truncated'], configured)?.code, 'answer-not-truncatable');
  assert.equal(answerFault({ ...whole, truncated: ['address'] }, ['truncated'], configured), null);
  assert.equal(answerFault(whole, [], configured), null);
});
