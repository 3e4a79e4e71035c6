import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { type StreamEvent, streamEventSchema } from '../../protocol/http.ts';
import { openStore } from '../../server/store/open.ts';
import type { Client } from './client.ts';
import { agreementOf, requestOf, signDocument } from './documents.ts';
import { assertAccepted, openTestCentre, signIn, type TestCentre, until } from './harness.ts';
import { holder, makeOfficer, makeWorkstation, member, type Officer } from './people.ts';

let centre: TestCentre;
let officer: Officer;
let client: Client;
let login: Awaited<ReturnType<typeof signIn>>;

before(async () => {
  centre = await openTestCentre();
  officer = await makeOfficer(centre.pki, holder);
  await centre.enrol({ accounts: [officer.account] });
  client = await centre.connect();
  login = await signIn(client, officer);
  await assertAccepted(client, agreementOf(officer));
});
after(() => centre.close());

interface Listening {
  readonly events: { readonly id: string | undefined; readonly event: StreamEvent }[];
  readonly ended: () => boolean;
  close(): void;
}

async function listen(on: Client, lastEventId?: string): Promise<Listening> {
  const stream = on.http.request({
    ':path': '/v1/stream',
    ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
  });
  const events: Listening['events'] = [];
  let ended = false;
  const onEvent = ({ id, data }: EventSourceMessage) =>
    void events.push({ id, event: streamEventSchema.parse(JSON.parse(data)) });
  const parser = createParser({ onEvent });
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => parser.feed(chunk));
  stream.on('end', () => {
    ended = true;
  });
  stream.on('error', () => undefined);
  const status = await new Promise((resolve) =>
    stream.on('response', (headers) => resolve(headers[':status'])),
  );
  assert.equal(status, 200);
  return { events, ended: () => ended, close: () => stream.close() };
}

const statesOf = (listening: Listening, id: string) =>
  listening.events.flatMap(({ event }) =>
    event.event === 'request-changed' && event.request.id === id ? [event.request.state] : [],
  );

test('a request’s states come in order', async () => {
  const stream = await listen(client);
  const request = requestOf(officer);
  await assertAccepted(client, request);
  await until(async () => statesOf(stream, request.id).includes('ready'), 'ready event');
  assert.deepEqual(statesOf(stream, request.id), ['accepted', 'working', 'ready']);
  stream.close();
});

test('resuming by the last event id misses nothing and repeats nothing, also after a restart', async () => {
  const stream = await listen(client);
  const first = requestOf(officer);
  await assertAccepted(client, first);
  await until(async () => statesOf(stream, first.id).includes('ready'), 'ready event');
  const seen = stream.events.find(
    ({ event }) => event.event === 'request-changed' && event.request.state === 'accepted',
  );
  stream.close();
  const second = requestOf(officer);
  await assertAccepted(client, second);
  await until(async () => (await client.call('GET', `/v1/results/${second.id}`)).status === 200, 'delivery');
  await centre.restart();
  client = await centre.connect();
  const proof = { session: login.session, signature: login.key.proof(login.session, client.exporter) };
  assert.equal((await client.call('POST', '/v1/session/bind', proof)).status, 200);
  const resumed = await listen(client, seen?.id);
  await until(async () => statesOf(resumed, second.id).includes('delivered'), 'delivered event');
  assert.deepEqual(statesOf(resumed, first.id), ['working', 'ready']);
  assert.deepEqual(statesOf(resumed, second.id), ['accepted', 'working', 'ready', 'delivered']);
  const ids = resumed.events.map(({ id }) => Number(id));
  assert.deepEqual(
    ids,
    ids.toSorted((one, other) => one - other),
  );
  assert.equal(new Set(ids).size, ids.length);
  resumed.close();
});

test('an officer hears of his own requests only', async () => {
  const other = await makeOfficer(centre.pki, member);
  await centre.enrol({ accounts: [other.account] });
  const second = await centre.connect();
  await signIn(second, other);
  const stream = await listen(second);
  const own = await listen(client);
  const request = requestOf(officer);
  await assertAccepted(client, request);
  await until(async () => statesOf(own, request.id).includes('ready'), 'ready event');
  assert.deepEqual(stream.events, []);
  own.close();
});

test('item 45: the operator’s block ends the stream with session-ended and its reason', async () => {
  const stream = await listen(client);
  await centre.enrol({ accounts: [{ ...officer.account, blocked: true }] });
  const ended = await until(
    async () => stream.events.find(({ event }) => event.event === 'session-ended'),
    'session-ended',
  );
  assert.deepEqual(ended.event, { event: 'session-ended', reason: { code: 'account-blocked' } });
  await until(async () => stream.ended(), 'end of the stream');
});

test('a stream whose session ended before it began, or whose workstation is revoked, ends as well', async () => {
  const other = await makeOfficer(centre.pki, { ...member, iin: '000101598002' });
  await centre.enrol({ accounts: [other.account] });
  const foreign = await makeWorkstation(centre.pki, 'ws-2');
  await centre.enrol({ workstations: [{ name: 'ws-2', certificateSha256: foreign.certificate.sha256 }] });
  const [kept, lost] = [await centre.connect(), await centre.connect(foreign)];
  const { session } = await signIn(kept, other);
  const { nonce } = JSON.parse((await lost.call('POST', '/v1/challenge')).body.toString());
  const body = { nonce, exporter: lost.exporter, sessionKey: 'A'.repeat(43) };
  await assertAccepted(lost, signDocument(other.auth, { type: 'sign-in', body, workstation: 'ws-2' }));
  const [first, second] = [await listen(kept), await listen(lost)];
  const database = await openStore(join(centre.folder, 'centre', 'data'));
  const ended_at = new Date().toISOString();
  await database.updateTable('sessions').set({ ended_at }).where('id', '=', session).execute();
  await database.destroy();
  await centre.pki.revoke(foreign.certificate.serialNumber);
  await until(async () => first.ended(), 'end of the stream without its event');
  assert.deepEqual(
    first.events.map(({ event }) => event),
    [{ event: 'session-ended', reason: { code: 'session-absent' } }],
  );
  await until(async () => second.ended(), 'end of the revoked workstation’s stream');
});

test('a session has four streams; the fifth ends the oldest, and a position not yet reached hears all the same', async () => {
  const other = await makeOfficer(centre.pki, member);
  const own = await centre.connect();
  await signIn(own, other);
  await assertAccepted(own, agreementOf(other));
  const streams = [await listen(own, '999999999999999')];
  for (let count = 0; count < 4; count += 1) streams.push(await listen(own));
  const [oldest, ...others] = streams;
  assert.ok(oldest !== undefined);
  await until(async () => oldest.ended(), 'end of the oldest');
  const ahead = await listen(own, '999999999999999');
  const request = requestOf(other);
  await assertAccepted(own, request);
  await until(async () => statesOf(ahead, request.id).includes('ready'), 'ready event');
  for (const stream of [...others, ahead]) stream.close();
});
