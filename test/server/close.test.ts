import assert from 'node:assert/strict';
import { connect as connectTcp } from 'node:net';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import { cmsMediaType } from '../../protocol/http.ts';
import { agreementOf, requestOf } from './documents.ts';
import { assertAccepted, openTestCentre, receiptOf, signIn, type TestCentre } from './harness.ts';
import { holder, makeOfficer } from './people.ts';

let centre: TestCentre;

before(async () => {
  centre = await openTestCentre();
});
after(() => centre.close());

/** Closes and opens the server; `answerMilliseconds` of the harness is one second. */
async function closesInTime(): Promise<void> {
  const start = performance.now();
  await centre.restart();
  const took = performance.now() - start;
  assert.ok(took < 4000, `closing took ${Math.round(took)} ms`);
}

/** A document of 1000 octets of which 100 come. */
async function beginBody() {
  const client = await centre.connect();
  const headers = { ':method': 'POST', ':path': '/v1/documents', 'content-type': cmsMediaType };
  const stream = client.http.request({ ...headers, 'content-length': '1000' });
  stream.on('error', () => undefined);
  stream.write(Buffer.alloc(100));
  await pause(100);
  return client;
}

test('closing is not held up by a body that stopped half way', async () => {
  await beginBody();
  await closesInTime();
});

test('nor by a connection cut in the middle of a body', async () => {
  const client = await beginBody();
  client.close();
  await closesInTime();
});

test('nor by a peer that never speaks TLS, or TLS and then nothing', async () => {
  const raw = connectTcp(centre.port(), '127.0.0.1');
  const silent = connectTls({ port: centre.port(), ALPNProtocols: ['h2'], rejectUnauthorized: false });
  for (const socket of [raw, silent]) socket.on('error', () => undefined);
  await pause(200);
  await closesInTime();
});

test('an answer under way is still given', async () => {
  const officer = await makeOfficer(centre.pki, holder);
  await centre.enrol({ accounts: [officer.account] });
  const client = await centre.connect();
  await signIn(client, officer);
  await assertAccepted(client, agreementOf(officer));
  centre.setMood({ erdr: { delayMilliseconds: 400 } });
  const answer = client.post(requestOf(officer).der);
  await pause(100);
  await closesInTime();
  centre.setMood({});
  assert.equal(receiptOf(await answer).outcome, 'accepted');
});
