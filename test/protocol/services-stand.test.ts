import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { resultSchema } from '../../protocol/documents/result.ts';
import { services } from '../../protocol/services/catalogue.ts';
import { valueFault } from '../../protocol/services/parameters.ts';
import type { Service } from '../../protocol/services/service.ts';
import { createDatabases, type DatabaseAnswer } from '../stand/registries/answers.ts';
import { databaseNames } from '../stand/registries/databases/all.ts';
import { trainingQuestion } from '../stand/registries/databases/questions.ts';

const databases = createDatabases([]);

function ask(service: Service, source: string, parameters: Record<string, string>): DatabaseAnswer {
  const database = databases[source];
  assert.ok(database !== undefined, `${source} is no database of the stand`);
  return database({ service: service.number, parameters });
}

test('the databases of the stand are those of the catalogue', () => {
  assert.deepEqual(
    [...new Set(services.flatMap(({ sources }) => sources))].sort(),
    [...databaseNames].sort(),
  );
});

for (const service of services)
  test(`service ${service.number}: every database answers the training question with all fields, each what it says`, () => {
    for (const parameter of service.parameters)
      for (const source of service.sources) {
        const parameters = trainingQuestion(service, parameter);
        const found = ask(service, source, parameters);
        // A number that one database gave need not be known to the other.
        if (source === service.sources[0])
          assert.ok(found.records.length > 0, `${source} by ${parameter.name}`);
        for (const record of found.records) checkRecord(service, record);
        if (parameter.answeredIn !== null)
          for (const record of found.records)
            assert.equal(record[parameter.answeredIn], parameters[parameter.name], parameter.name);
        assert.deepEqual(ask(service, source, parameters), found, 'the same question, the same answer');
        checkShape(service, found);
      }
  });

function checkRecord({ fields }: Service, record: Readonly<Record<string, string>>): void {
  assert.deepEqual(Object.keys(record).sort(), fields.map(({ name }) => name).sort());
  for (const { name, kind, format } of fields) {
    const value = record[name] ?? '';
    assert.notEqual(value, '', name);
    assert.doesNotMatch(value, /[#@]|undefined|NaN|Invalid/, name);
    if (kind === 'iin' || kind === 'plate') assert.equal(valueFault(kind, value), null, `${name} ${value}`);
    if (kind === 'case') assert.match(value, /^\d{15}$/, name);
    if (kind === 'time') assert.match(value, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.000\+05:00$/, name);
    if (format === 'bin' || format === 'vin' || format === 'cadastral')
      assert.equal(valueFault(format, value), null, `${name} ${value}`);
    if (format === 'day')
      assert.equal(valueFault('day', value.split('.').reverse().join('-')), null, `${name} ${value}`);
    if (format === 'number') assert.match(value, /^\d+$/, name);
    if (format === 'year') assert.match(value, /^\d{4}$/, name);
  }
}

/** What the centre would put into a result. */
function checkShape({ number, kind }: Service, { records, photograph, file, graph }: DatabaseAnswer): void {
  const body = resultSchema.shape.body.safeParse({
    request: '0198f3c0-0000-7000-8000-000000000001',
    service: number,
    answers: [],
    records,
    photograph,
    file,
    graph,
    conditions: [],
  });
  assert.ok(body.success, body.error?.message);
  const has = [photograph, file, graph].map((part) => part !== undefined);
  assert.deepEqual(has, [kind === 'photograph', kind === 'document', kind === 'graph']);
}

test('nobody by an ИИН the stand does not know, and nothing for a service a database does not have', () => {
  for (const service of services) {
    const parameter = service.parameters.find(({ kind }) => kind === 'iin');
    if (parameter === undefined) continue;
    for (const source of service.sources) {
      const question: Record<string, string> = {
        ...trainingQuestion(service, parameter),
        iin: '250101698109',
      };
      assert.deepEqual(ask(service, source, question), { records: [] }, `service ${service.number}`);
    }
  }
  assert.deepEqual(databases['vehicles']?.({ service: 1, parameters: { iin: '000229598009' } }), {
    records: [],
  });
});

test('services 33 and 34: nothing outside the period, everything within it', () => {
  for (const service of services.filter(({ number }) => number === 33 || number === 34)) {
    const all = { iin: '000229598009', periodFrom: '2023-01-01', periodTo: '2026-12-31' };
    const before = { ...all, periodTo: '2023-01-02' };
    assert.ok(ask(service, 'border-crossings', all).records.length > 0);
    assert.deepEqual(ask(service, 'border-crossings', before).records, []);
  }
});

test('bans: the act bears a number and the decision it rests on; another decision is another act', () => {
  for (const service of services.filter(({ kind }) => kind === 'act'))
    for (const source of service.sources) {
      const parameter = service.parameters[0];
      assert.ok(parameter !== undefined);
      const question = trainingQuestion(service, parameter);
      const act = (parameters: Record<string, string>) => ask(service, source, parameters).records[0] ?? {};
      const first = act(question);
      assert.match(first['actNumber'] ?? '', /^[ЖЗТСҚА]{2}-26-\d{6}$/);
      assert.equal(first['decision'], '№ 17-ТС, 20.11.2026, Жоққала қалалық соты');
      assert.notEqual(act({ ...question, decisionNumber: '18-ТС' })['actNumber'], first['actNumber']);
      assert.match(first['registeredAt'] ?? '', /^2026-11-20T/);
    }
});

test('service 65: lifting names the act that is lifted', () => {
  const service = services.find(({ number }) => number === 65);
  const parameter = service?.parameters[0];
  assert.ok(service !== undefined && parameter !== undefined);
  const question = { ...trainingQuestion(service, parameter), action: 'lift', liftedAct: 'ЖА-26-000123' };
  assert.equal(ask(service, 'land-cadastre', question).records[0]?.['state'], 'Алынды (ЖА-26-000123)');
});

test('services 78 and 79: relations of their level, every end of an edge is a node', () => {
  for (const service of services.filter(({ kind }) => kind === 'graph'))
    for (const source of service.sources) {
      const { graph } = ask(service, source, { iin: '000229598009' });
      assert.ok(graph !== undefined && graph.edges.length > 0);
      const ids = graph.nodes.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const { from, to } of graph.edges) assert.ok(ids.includes(from) && ids.includes(to));
      const levels = new Set(graph.edges.map(({ level }) => level));
      assert.deepEqual([...levels].sort(), service.number === 78 ? [1] : [1, 2]);
      assert.ok(ids.includes('000229598009'));
    }
});

test('service 28: form 1 is a PDF whose table of objects is right and whose letters are named, Kazakh ones too', () => {
  const service = services.find(({ number }) => number === 28);
  assert.ok(service !== undefined);
  const { file } = ask(service, 'population-documents', { iin: '000229598009' });
  const pdf = Buffer.from(file?.data ?? '', 'base64');
  const text = pdf.toString('latin1');
  assert.match(text, /^%PDF-1\.4\n/);
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  const offsets = [...text.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map((found) => Number(found[1]));
  assert.ok(offsets.length > 60);
  for (const [at, offset] of offsets.entries()) assert.ok(text.startsWith(`${at + 1} 0 obj\n`, offset));
  const letters = streamAt(pdf, offsets[5] ?? 0);
  for (const letter of 'ӘҒҚҢӨҰҮҺІ№') {
    const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    assert.ok(letters.includes(`<${code}>`), letter);
  }
  assert.match(streamAt(pdf, offsets[3] ?? 0), /^q [\d ]+ cm \/I1 Do Q\nBT [\s\S]+ET\n$/);
});

function streamAt(pdf: Buffer, offset: number): string {
  const begin = pdf.indexOf('stream\n', offset) + 'stream\n'.length;
  const length = Number(/\/Length (\d+)/.exec(pdf.toString('latin1', offset, begin))?.[1]);
  return inflateSync(pdf.subarray(begin, begin + length)).toString('latin1');
}
