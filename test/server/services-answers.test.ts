import assert from 'node:assert/strict';
import { test } from 'node:test';
import { services } from '../../protocol/services/catalogue.ts';
import type { Service } from '../../protocol/services/service.ts';
import type { MutualClient } from '../../server/registries/mutual-client.ts';
import { assemble } from '../../server/results/assemble.ts';
import { truncate } from '../../server/results/truncate.ts';
import { createHttpsSource } from '../../server/sources/https-source.ts';
import { createDatabases, type DatabaseAnswer } from '../stand/registries/answers.ts';
import { trainingQuestion } from '../stand/registries/databases/questions.ts';

const databases = createDatabases([]);
const address = 'https://127.0.0.1:1';

/** A way to the stand's databases without a network; `change` spoils what they answer. */
function clientOf(change: (answer: DatabaseAnswer) => DatabaseAnswer): MutualClient {
  return {
    get: async () => null,
    post: async (url, body) => {
      const asked = body as { service: Service['number']; parameters: Record<string, string> };
      const answer = databases[url.pathname.split('/')[2] ?? '']?.(asked);
      return answer === undefined ? null : { status: 200, body: JSON.parse(JSON.stringify(change(answer))) };
    },
    close: () => undefined,
  };
}

async function ask(service: Service, source: string, parameters: Record<string, string>, change = same) {
  return await createHttpsSource(clientOf(change), { name: source, address }).ask({
    request: '01980000-0000-7000-8000-000000000001',
    service,
    parameters,
  });
}

const same = (answer: DatabaseAnswer) => answer;

for (const service of services) {
  const row =
    typeof service.number === 'number'
      ? `rules-151 app.2 (${service.number})`
      : `joint-41-69 app.2 (${service.number.split('/')[1]})`;

  test(`${row}: the centre takes what each database answers, by each parameter, into a result`, async () => {
    for (const parameter of service.parameters) {
      const parameters = trainingQuestion(service, parameter);
      const answers = [];
      for (const source of service.sources) {
        const answer = await ask(service, source, parameters);
        assert.ok(answer.ok, `${source} by ${parameter.name}`);
        answers.push({ source, answer: answer.value });
      }
      const plan = { id: '01980000-0000-7000-8000-000000000001', service, conditions: [], supplements: null };
      const body = assemble(plan, answers, []);
      assert.ok(body.records.length > 0, parameter.name);
      assert.equal(body.hidden, undefined);
      checkReduced(service, answers);
    }
  });

  test(`${row}: an answer about somebody else is no answer`, async () => {
    for (const parameter of service.parameters) {
      const { answeredIn } = parameter;
      const [source] = service.sources;
      if (answeredIn === null || source === undefined) continue;
      const other = (answer: DatabaseAnswer): DatabaseAnswer => ({
        ...answer,
        records: answer.records.map((record) => ({ ...record, [answeredIn]: '000101598002' })),
      });
      const answer = await ask(service, source, trainingQuestion(service, parameter), other);
      assert.ok(!answer.ok && answer.error.code === 'source-unreachable', parameter.name);
    }
  });
}

test('joint order, appendix 2, note **: truncated, ЕРДР tells of cases of chapter 8 alone, article 240 among them', () => {
  const service = services.find(({ number }) => number === 'joint-41-69/14');
  assert.ok(service !== undefined);
  const isIn = (article: string) => {
    const contents = { records: [{ article }], photograph: null, file: null, graph: null };
    return truncate(service, contents).contents.records.length === 1;
  };
  for (const article of [
    'ҚК 214-бабы',
    'ҚК 240-бабының 1-бөлігі',
    'ҚК 249-бап',
    'ҚК 216, 218-баптары',
    'ҚК 217-1-бабы',
  ])
    assert.ok(isIn(article), article);
  for (const article of [
    'ҚК 213-бабы',
    'ҚК 250-бабы',
    'ҚК 188-бабының 3-бөлігі',
    'ҚК 188, 216-баптары',
    '214-300',
    '',
  ])
    assert.ok(!isIn(article), article);
});

type Answers = Parameters<typeof assemble>[1];

/** Truncated, no hidden field is left; depersonalised, no ИИН, БИН, name or address of the answer is. */
function checkReduced(service: Service, answers: Answers): void {
  const plan = (conditions: string[]) => ({
    id: '01980000-0000-7000-8000-000000000001',
    service,
    conditions,
    supplements: null,
  });
  if (service.truncated !== undefined) {
    const { records, hidden } = assemble(plan(['truncated']), answers, []);
    assert.deepEqual(hidden, service.truncated);
    for (const record of records)
      for (const name of service.truncated) assert.ok(!Object.hasOwn(record, name), name);
  }
  const secrets = answers.flatMap(({ answer }) =>
    answer.records.flatMap((record) =>
      service.fields.filter(({ personal }) => personal !== undefined).map(({ name }) => record[name] ?? ''),
    ),
  );
  const shown = JSON.stringify(assemble(plan(['depersonalised']), answers, []).records);
  for (const secret of secrets) assert.ok(secret.length < 3 || !shown.includes(secret), secret);
}
