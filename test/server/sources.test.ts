import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Service } from '../../protocol/services/service.ts';
import { largestAnswer } from '../../server/sources/answer-schema.ts';
import { createSources } from '../../server/sources/configured.ts';
import { createHttpsSource } from '../../server/sources/https-source.ts';
import type { SourceAnswer } from '../../server/sources/source.ts';

const label = { kk: 'Сынақ', ru: 'Тест' };
const service = (kind: Service['kind']): Service => ({
  number: 5,
  title: label,
  kind,
  parameters: [
    { name: 'plate', label, kind: 'plate', answeredIn: 'plate' },
    { name: 'iin', label, kind: 'iin', answeredIn: 'ownerIin' },
    { name: 'words', label, kind: 'text', answeredIn: null },
  ],
  details: [{ name: 'from', label, kind: 'day', hint: null, item: 'rules-151/4' }],
  fields: [
    { name: 'plate', label, kind: 'plate' },
    { name: 'ownerIin', label, kind: 'iin', personal: 'identifier' },
  ],
  sources: ['vehicles'],
});
const request = '01980000-0000-7000-8000-000000000001';
const record = { plate: '417QYL02', ownerIin: '000229598009' };
const pdf = { mediaType: 'application/pdf', data: Buffer.from('%PDF-1.7 …').toString('base64') };
const png = { mediaType: 'image/png', data: 'iVBORw0KGgoAAAANSUhEUg==' };
const graph = {
  nodes: [
    { id: 'a', kind: 'person', label: 'А' },
    { id: 'b', kind: 'person', label: 'Б' },
  ],
  edges: [{ from: 'a', to: 'b', label: 'туысы', level: 1 }],
};

/** A neighbour that answers the same whatever it is asked. */
const ask = async (
  body: unknown,
  kind: Service['kind'],
  parameters: Record<string, string>,
  status = 200,
) => {
  const post = async () => ({ status, body });
  const client = { post, get: post, close: () => undefined };
  const source = createHttpsSource(client, { name: 'vehicles', address: 'https://127.0.0.1:1' });
  return await source.ask({ request, service: service(kind), parameters });
};
const answerOf = async (body: unknown, kind: Service['kind'] = 'table'): Promise<SourceAnswer> => {
  const outcome = await ask(body, kind, { plate: record.plate });
  assert.ok(outcome.ok);
  return outcome.value;
};
const none = { ok: false, error: { code: 'source-unreachable', params: { source: 'vehicles' } } };

test('item 4: an answer about another vehicle or owner than was asked counts as no answer', async () => {
  const asked = (parameters: Record<string, string>) => ask({ records: [record] }, 'table', parameters);
  assert.equal((await asked({ plate: record.plate })).ok, true);
  assert.equal((await asked({ iin: record.ownerIin, from: '2026-01-01' })).ok, true);
  assert.equal((await asked({ words: 'what no record repeats' })).ok, true);
  for (const parameters of [{ plate: '418QYL02' }, { iin: '840229398000' }, { unknown: '1' }]) {
    assert.deepEqual(await asked(parameters), none);
  }
  const mixed = { records: [record, { ...record, plate: '418QYL02' }] };
  assert.deepEqual(await ask(mixed, 'table', { plate: record.plate }), none);
  assert.deepEqual(await ask({ records: [{ ownerIin: record.ownerIin }] }, 'table', { plate: '1' }), none);
});

test('nothing found is an answer', async () => {
  const nothing = { records: [], photograph: null, file: null, graph: null };
  assert.deepEqual(await answerOf({ records: [] }), nothing);
});

test('item 4: what the catalogue entry does not name is dropped unread', async () => {
  const answer = await answerOf({ records: [{ ...record, salary: '500000' }], photograph: png, file: pdf });
  assert.deepEqual(answer, { records: [record], photograph: null, file: null, graph: null });
});

test('an attachment comes with the service of its kind, is what it says, and stands beside a record', async () => {
  const records = [record];
  assert.deepEqual((await answerOf({ records, photograph: png }, 'photograph')).photograph, png);
  assert.deepEqual((await answerOf({ records, file: pdf }, 'document')).file, pdf);
  assert.deepEqual((await answerOf({ records, graph }, 'graph')).graph, graph);
  const lone = { ...graph, edges: [{ from: 'a', to: 'c', label: '', level: 1 }] };
  for (const [kind, body] of [
    ['photograph', { records, photograph: { ...png, mediaType: 'image/jpeg' } }],
    ['document', { records, file: { ...pdf, data: Buffer.from('<html>').toString('base64') } }],
    ['graph', { records, graph: lone }],
    ['photograph', { records: [], photograph: png }],
  ] as const) {
    assert.deepEqual(await ask(body, kind, { plate: record.plate }), none, kind);
  }
});

test('an answer that no result could hold, another status and nonsense are no answers', async () => {
  const long = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(largestAnswer, 32)]).toString('base64');
  const file = { ...pdf, data: long };
  assert.deepEqual(await ask({ records: [record], file }, 'document', { plate: record.plate }), none);
  const many = Array.from({ length: 201 }, () => record);
  assert.deepEqual(await ask({ records: many }, 'table', { plate: record.plate }), none);
  assert.deepEqual(await ask({ records: [record] }, 'table', { plate: record.plate }, 500), none);
  assert.deepEqual(await ask({ records: 'none' }, 'table', { plate: record.plate }), none);
  assert.deepEqual(await ask({ records: [{ ...record, ownerIin: '12' }] }, 'table', { plate: '1' }), none);
});

test('a database that failed is asked again at once; one that keeps failing is left alone for a while', async () => {
  let asked = 0;
  let isUp = false;
  const post = async () => {
    asked += 1;
    return isUp ? { status: 200, body: { records: [record] } } : null;
  };
  const client = { post, get: post, close: () => undefined };
  const patience = { milliseconds: 2000, breakMilliseconds: 150 };
  const source = createSources(client, { vehicles: 'https://127.0.0.1:1' }, patience).get('vehicles');
  const question = { request, service: service('table'), parameters: { plate: record.plate } };
  assert.deepEqual(await source?.ask(question), none);
  assert.equal(asked, 3);
  await Promise.all([1, 2, 3, 4].map(() => source?.ask(question)));
  asked = 0;
  isUp = true;
  assert.deepEqual(await source?.ask(question), none);
  assert.equal(asked, 0, 'the circuit is open');
  await new Promise((resolve) => setTimeout(resolve, 200));
  assert.equal((await source?.ask(question))?.ok, true);
});

test('services 57-59, 65: however often a question is repeated, it bears the id of the one request', async () => {
  const bodies: unknown[] = [];
  const post = async (_: URL, body: unknown) => {
    bodies.push(body);
    return null;
  };
  const client = { post, get: async () => null, close: () => undefined };
  const patience = { milliseconds: 5000, breakMilliseconds: 100 };
  const source = createSources(client, { vehicles: 'https://127.0.0.1:1' }, patience).get('vehicles');
  const parameters = { plate: record.plate };
  await source?.ask({ request, service: service('act'), parameters });
  assert.deepEqual(bodies, Array(3).fill({ request, service: 5, parameters }));
});

test('a question that a database answers with what cannot be used leaves the database to everybody else', async () => {
  let asked = 0;
  const post = async (_: URL, body: unknown) => {
    asked += 1;
    const { parameters } = body as { parameters: { plate: string } };
    return { status: 200, body: { records: parameters.plate === record.plate ? [record] : [{ plate: 1 }] } };
  };
  const client = { post, get: async () => null, close: () => undefined };
  const patience = { milliseconds: 2000, breakMilliseconds: 60_000 };
  const source = createSources(client, { vehicles: 'https://127.0.0.1:1' }, patience).get('vehicles');
  for (let time = 0; time < 10; time += 1)
    assert.deepEqual(
      await source?.ask({ request, service: service('table'), parameters: { plate: '418QYL02' } }),
      none,
    );
  assert.equal(asked, 10, 'the same answer would come again: it is not repeated at once');
  const outcome = await source?.ask({
    request,
    service: service('table'),
    parameters: { plate: record.plate },
  });
  assert.equal(outcome?.ok, true);
});
