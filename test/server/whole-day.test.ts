import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { resultSchema } from '../../protocol/documents/result.ts';
import { toAstana } from '../../protocol/time.ts';
import { readCheckpoint } from '../../trust/checkpoint.ts';
import { readDocument } from '../../trust/document.ts';
import { verifyInclusion } from '../../trust/merkle.ts';
import { unsealWithKey } from '../../trust/sealed.ts';
import { subjects } from '../stand/registries/data.ts';
import type { Client } from './client.ts';
import { agreementOf, reportOf, requestOf, signDocument } from './documents.ts';
import {
  assertAccepted,
  failureOf,
  openTestCentre,
  receiptOf,
  signIn,
  type TestCentre,
  until,
  waitForState,
} from './harness.ts';
import { holder, makeOfficer, type Officer } from './people.ts';

let centre: TestCentre;
let officer: Officer;
let client: Client;

before(async () => {
  centre = await openTestCentre();
  officer = await makeOfficer(centre.pki, holder);
  await centre.enrol({ accounts: [officer.account] });
  client = await centre.connect();
});
after(() => centre.close());

test('the whole day: sign-in, agreement (17), request (5, 21), result, opening, destruction (52)', async () => {
  await assertAccepted(client, reportOf(centre.workstation));
  const { session } = await signIn(client, officer);
  const before17 = JSON.parse((await client.call('GET', '/v1/me')).body.toString());
  assert.equal(before17.agreementSignedAt, null);
  assert.equal(before17.session, session);
  await assertAccepted(client, agreementOf(officer));
  const account = JSON.parse((await client.call('GET', '/v1/me')).body.toString());
  assert.match(account.agreementSignedAt, /^\d{4}-\d{2}-\d{2}T.*\+05:00$/);

  const request = requestOf(officer);
  const receipt = await assertAccepted(client, request);
  assert.equal(receipt.decision?.outcome, 'allowed');
  assert.deepEqual(receipt.decision?.items, ['rules-151 app.1', 'rules-151 app.2 (1)']);
  await waitForState(client, request.id, 'ready');
  const sealed = await client.call('GET', `/v1/results/${request.id}`);
  assert.equal(sealed.status, 200);
  const again = await client.call('GET', `/v1/results/${request.id}`);
  assert.deepEqual(again.body, sealed.body, 'until it is opened the same copy is delivered again');

  const opened = unsealWithKey(sealed.body, officer.auth.certificate, officer.auth.privateKey);
  assert.ok(opened.ok);
  const result = readDocument(opened.value, resultSchema);
  assert.ok(result.ok);
  const [subject] = subjects;
  assert.equal(result.value.document.body.records[0]?.['address'], subject?.address);

  const openedAt = toAstana(new Date());
  const body = { request: request.id, result: result.value.document.id, openedAt };
  await assertAccepted(client, signDocument(centre.workstation, { type: 'result-opening', body }));
  const gone = await client.call('GET', `/v1/results/${request.id}`);
  assert.equal(gone.status, 410);
  assert.equal(failureOf(gone).code, 'result-already-opened');
  const act = { ...body, destroyedAt: toAstana(new Date()), cause: 'closed' };
  await assertAccepted(client, signDocument(centre.workstation, { type: 'destruction-act', body: act }));
  await waitForState(client, request.id, 'destroyed');
});

test('a photograph (service 27) and a vehicle by its plate (service 5) come as results', async () => {
  for (const { body, check } of [
    { body: { service: 27, parameters: { iin: '000101598309' } }, check: 'photograph' },
    { body: { service: 5, parameters: { plate: '417QYL02' } }, check: 'records' },
  ]) {
    const request = requestOf(officer, body);
    await assertAccepted(client, request);
    await waitForState(client, request.id, 'ready');
    const sealed = await client.call('GET', `/v1/results/${request.id}`);
    const opened = unsealWithKey(sealed.body, officer.auth.certificate, officer.auth.privateKey);
    assert.ok(opened.ok);
    const result = readDocument(opened.value, resultSchema);
    assert.ok(result.ok);
    assert.equal(result.value.document.body.records.length, 1);
    if (check === 'photograph') {
      const data = Buffer.from(result.value.document.body.photograph?.data ?? '', 'base64');
      assert.equal(data.subarray(1, 4).toString(), 'PNG');
    }
  }
});

test('the same bytes sent again get the same receipt, byte for byte, also over another connection', async () => {
  const report = reportOf(centre.workstation);
  const first = await client.post(report.der);
  const second = await client.post(report.der);
  const third = await (await centre.connect()).post(report.der);
  assert.deepEqual(second.body, first.body);
  assert.deepEqual(third.body, first.body);
});

test('ten sends at once make one journal entry', async () => {
  const report = reportOf(centre.workstation);
  const answers = await Promise.all(Array.from({ length: 10 }, () => client.post(report.der)));
  for (const answer of answers) assert.deepEqual(answer.body, answers[0]?.body);
});

test('openssl verifies a receipt with the root alone, and the leaf is proven under a signed checkpoint (39)', async () => {
  const answer = await client.post(reportOf(centre.workstation).der);
  const file = join(centre.folder, 'receipt.p7s');
  writeFileSync(file, answer.body);
  const root = join(centre.pki.folder, 'ca.pem');
  const options = ['cms', '-verify', '-inform', 'DER', '-in', file, '-CAfile', root, '-purpose', 'any'];
  const content = execFileSync('openssl', options, { stdio: ['ignore', 'pipe', 'ignore'] });
  assert.equal(JSON.parse(content.toString()).type, 'receipt');

  const { journal } = receiptOf(answer);
  const proof = await until(async () => {
    const reply = await client.call('GET', `/v1/journal/proof/${journal.leafHash}`);
    return reply.status === 200 && JSON.parse(reply.body.toString());
  }, 'inclusion proof');
  const key = createPublicKey(readFileSync(join(centre.folder, 'centre', 'journal-key.pem')));
  const checkpoint = readCheckpoint(proof.checkpoint, journal.origin, key);
  assert.ok(checkpoint.ok);
  const claim = {
    leaf: Buffer.from(journal.leafHash, 'hex'),
    index: proof.index,
    size: proof.size,
    root: checkpoint.value.rootHash,
  };
  const hashes = proof.hashes.map((hash: string) => Buffer.from(hash, 'hex'));
  assert.ok(verifyInclusion(claim, hashes));
  assert.ok(!verifyInclusion({ ...claim, index: claim.index === 0 ? 1 : 0 }, hashes));
});

test('no value of a result lies in the clear under the data folder (52, 53)', () => {
  const folder = join(centre.folder, 'centre', 'data');
  const values = subjects.flatMap(({ address, documentNumber, surname }) => [
    address,
    documentNumber,
    surname,
  ]);
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    for (const value of values) assert.equal(bytes.indexOf(value), -1, `${name} holds a value of a record`);
  }
});
