import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { type StreamEvent, streamEventSchema } from '../../protocol/http.ts';
import type { Client } from './client.ts';
import { agreementOf, requestOf } from './documents.ts';
import { assertAccepted, openTestCentre, signIn, type TestCentre, until } from './harness.ts';
import { holder, makeOfficer, member, type Officer } from './people.ts';

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
