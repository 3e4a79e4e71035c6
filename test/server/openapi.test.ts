import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { z } from 'zod';
import { routes } from '../../protocol/http.ts';
import type { Answer, Client } from './client.ts';
import { agreementOf, requestOf } from './documents.ts';
import {
  assertAccepted,
  openTestCentre,
  receiptOf,
  signIn,
  type TestCentre,
  until,
  waitForState,
} from './harness.ts';
import { holder, makeOfficer, type Officer } from './people.ts';

const schema = z.looseObject({});
const content = z.record(z.string(), z.looseObject({ schema: schema.optional() }));
const operationSchema = z.looseObject({
  operationId: z.string(),
  parameters: z.array(z.looseObject({ name: z.string() })).optional(),
  requestBody: z.looseObject({ content }).optional(),
  responses: z.record(z.string(), z.looseObject({ content: content.optional() })),
});
const documentSchema = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.looseObject({ schemas: z.record(z.string(), schema) }),
});
type Operation = z.infer<typeof operationSchema>;

let centre: TestCentre;
let officer: Officer;
let client: Client;
let described: z.infer<typeof documentSchema>;

before(async () => {
  centre = await openTestCentre();
  officer = await makeOfficer(centre.pki, holder);
  await centre.enrol({ accounts: [officer.account] });
  client = await centre.connect();
  described = documentSchema.parse(json(await client.call('GET', '/v1/openapi.json')));
  await signIn(client, officer);
  await assertAccepted(client, agreementOf(officer));
});
after(() => centre.close());

function json(answer: Answer): unknown {
  return JSON.parse(answer.body.toString('utf8'));
}

function operationOf(name: keyof typeof routes): Operation {
  const { method, path } = routes[name];
  const found = described.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
  assert.ok(found !== undefined, `${method} ${path} is described`);
  return found;
}

/** Asserts that an answer is one the description tells of: its status, media type and shape. */
function assertDescribed(name: keyof typeof routes, answer: Answer): void {
  const { responses } = operationOf(name);
  const response = responses[String(answer.status)] ?? responses['default'];
  assert.ok(response !== undefined);
  if (answer.status === 204) {
    assert.equal(answer.body.length, 0);
    return;
  }
  const [type] = answer.type.split(';');
  const body = response.content?.[type ?? ''];
  assert.ok(body !== undefined, `${name} answers ${answer.type}`);
  if (body.schema === undefined) return;
  const shape = body.schema['$ref'] === undefined ? body.schema : described.components.schemas['failure'];
  const checked = z.fromJSONSchema(shape ?? {}).safeParse(json(answer));
  assert.ok(checked.success, `${name}: ${checked.success ? '' : z.prettifyError(checked.error)}`);
}

test('rules-151/8: OpenAPI 3.1 names every route of the server, its parameters, and nothing else', () => {
  assert.match(described.openapi, /^3\.1\./);
  const operations = Object.values(described.paths).flatMap((path) => Object.values(path));
  assert.deepEqual(
    operations.map(({ operationId }) => operationId).toSorted(),
    Object.keys(routes).toSorted(),
  );
  for (const name of Object.keys(routes) as (keyof typeof routes)[]) {
    const wanted = [...routes[name].path.matchAll(/:(\w+)/g)].map(([, parameter]) => parameter);
    const parameters = (operationOf(name).parameters ?? []).map((parameter) => parameter.name);
    assert.deepEqual(parameters, wanted);
  }
});

test('rules-151/8: the running server answers as it is described, on every route', async () => {
  const request = requestOf(officer);
  const receipt = await client.post(request.der);
  assert.equal(receipt.status, 200);
  assertDescribed('documents', receipt);
  await waitForState(client, request.id, 'ready');
  await until(async () => (await client.call('GET', '/v1/journal/checkpoint')).status === 200, 'checkpoint');
  const leaf = await proofLeaf();
  const values: Readonly<Record<string, string>> = { request: request.id, leafHash: leaf };
  const statuses: Record<string, number> = {};
  for (const name of Object.keys(routes) as (keyof typeof routes)[]) {
    if (name === 'documents' || name === 'stream' || name === 'end') continue;
    const { method, path } = routes[name];
    const place = path.replaceAll(/:(\w+)/g, (_, parameter) => values[parameter] ?? request.id);
    const answer = await client.call(method, place, method === 'POST' ? {} : undefined);
    assert.ok(answer.status < 500, `${name} answers ${answer.status}`);
    assertDescribed(name, answer);
    statuses[name] = answer.status;
  }
  for (const name of [
    'time',
    'challenge',
    'me',
    'requests',
    'result',
    'filings',
    'duties',
    'proof',
    'openapi',
  ])
    assert.equal(statuses[name], 200, name);
  assertDescribed('end', await client.call('POST', '/v1/session/end'));
  // What is refused is described, too.
  assertDescribed('me', await client.call('GET', '/v1/me'));
});

test('a request’s own shape is in the description: what the server takes fits it, a stray member does not', () => {
  const shape = described.components.schemas['document.information-request'];
  assert.ok(shape !== undefined);
  const document = {
    type: 'information-request',
    version: 1,
    id: '01234567-89ab-7cde-8f01-23456789abcd',
    issuedAt: '2026-11-22T10:00:00.000+05:00',
    workstation: 'eais-so',
    body: {
      edition: 'rules-151-2015',
      requester: { iin: '840229398000', fullName: 'СЫНАҚОВ ТЕСТ', organisation: 'Сынақ департаменті' },
      ground: { id: 'primary-check' },
      service: 1,
      parameters: { iin: '000229598009' },
    },
  };
  const parse = (value: unknown) => z.fromJSONSchema(shape).safeParse(value).success;
  assert.equal(parse(document), true);
  assert.equal(parse({ ...document, stray: 1 }), false);
  assert.equal(parse({ ...document, body: { ...document.body, ground: { id: 'no-such-ground' } } }), false);
});

/** The hash of a leaf that stands under a checkpoint. */
async function proofLeaf(): Promise<string> {
  const receipt = receiptOf(await client.post(requestOf(officer, { ground: { id: 'primary-check' } }).der));
  const { leafHash } = receipt.journal;
  await until(
    async () => (await client.call('GET', `/v1/journal/proof/${leafHash}`)).status === 200,
    'the proof of a leaf',
  );
  return leafHash;
}
