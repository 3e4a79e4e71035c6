import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { services } from '../../protocol/services/catalogue.ts';
import type { Service } from '../../protocol/services/service.ts';
import { assemble } from '../../server/results/assemble.ts';
import { depersonalise } from '../../server/results/depersonalise.ts';

const label = { kk: 'Сынақ', ru: 'Тест' };
const service: Service = {
  number: 40,
  title: label,
  kind: 'table',
  parameters: [{ name: 'region', label, kind: 'text', answeredIn: 'region' }],
  fields: [
    { name: 'iin', label, kind: 'iin', personal: 'identifier' },
    { name: 'spouse', label, kind: 'iin', personal: 'identifier' },
    { name: 'fullName', label, kind: 'text', personal: 'name' },
    { name: 'phone', label, kind: 'text', personal: 'contact' },
    { name: 'passport', label, kind: 'text', personal: 'document' },
    { name: 'born', label, kind: 'text', personal: 'birth-date' },
    { name: 'region', label, kind: 'text' },
    { name: 'note', label, kind: 'text' },
    { name: 'since', label, kind: 'time' },
    { name: 'sum', label, kind: 'text', unit: { kk: 'теңге', ru: 'тенге' } },
  ],
  sources: ['sample'],
};
const none = { photograph: null, file: null, graph: null };
type Row = Record<string, string>;
const run = (records: readonly Row[]) => depersonalise(service, { records, ...none });

const iin = fc.constantFrom('870101300123', '910512498102', '650930350789', '720214450111', '000229598009');
const fullName = fc.constantFrom('СЕРІКБАЕВА АЙГҮЛ', 'Ахметов Ерлан', "О'Хара Жан");
const phone = fc.constantFrom('+7 701 555 44 33', '87775554433');
const passport = fc.constantFrom('N 045612378', '045612378');
const secret = fc.oneof(iin, fullName, phone, passport);
/** Free text in which something personal may stand, in other letters, with blanks between. */
const note = fc
  .tuple(fc.constantFrom('', 'иесі ', 'туыс: '), fc.option(secret, { nil: '' }), fc.boolean())
  .map(([before, middle, upper]) => before + (upper ? middle.toUpperCase() : middle));
const row = fc.record({
  iin,
  spouse: iin,
  fullName,
  phone,
  passport,
  born: fc.constantFrom('1987-01-01', '12.05.1991', '30.09.1965'),
  region: fc.constantFrom('Астана', 'Алматы'),
  note,
  since: fc.constantFrom('2019-04-12T10:00:00.000+05:00', '2020-01-01T00:00:00.000+05:00'),
  sum: fc.constantFrom('100000', '250000'),
});
const fold = (value: string) => value.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

test('order 146, item 12: no personal value of the answer stands anywhere in the depersonalised one', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (records) => {
      const shown = run(records).contents.records.flatMap((record) => Object.values(record).map(fold));
      for (const record of records) {
        for (const name of ['iin', 'spouse', 'fullName', 'phone', 'passport', 'born'] as const) {
          assert.ok(!shown.some((value) => value.includes(fold(record[name]))), name);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('order 146, item 12: a name declined, transliterated or alone, a look-alike plate, a turned date, a telephone in free text', () => {
  const people = ['870101300123', '910512498102', '650930350789'];
  const notes = [
    'Ахметова қарызы бар',
    'долг перед Ахметовым',
    'AKHMETOV E.',
    'к Ерлану не явился',
    'Ерланның көлігі',
    'паспорт N-045612378',
    'құжат №О45612З78 емес, АВ4561237',
    'туған күні 1987-05-12',
    'родился 12051987',
    'тел. 8 (7172) 55-44-33',
    'мекенжайы: someone@mail.example',
    'договор с Астана Строй',
  ];
  const told = (text: string) =>
    run(
      people.map((one) => ({
        iin: one,
        fullName: one === people[0] ? 'Ахметов Ерлан' : 'ЖШС «Астана Строй»',
        passport: one === people[0] ? 'AB4561237' : '045612378',
        born: '12.05.1987',
        note: text,
      })),
    ).contents.records.map(({ note: left }) => left);
  for (const text of notes) assert.deepEqual(told(text), [undefined, undefined, undefined], text);
  for (const text of ['Астана қаласының соты', 'ст. 189 ч. 3', 'Мерзімі 2 жыл', 'ер адам'])
    assert.deepEqual(told(text), [text, text, text], text);
});

test('a sum of ten digits is a sum', () => {
  const rich = ['870101300123', '910512498102', '650930350789'].map((one) => ({
    iin: one,
    sum: '15000000.00',
  }));
  assert.equal(run(rich).contents.records[0]?.['sum'], '15000000.00');
});

test('order 146, item 12: where nothing is left, the result does not tell whether there was anything', () => {
  const plan = {
    id: '01980000-0000-7000-8000-000000000001',
    service,
    conditions: ['depersonalised'],
    supplements: null,
  };
  const bodyOf = (records: readonly Row[]) =>
    assemble(plan, [{ source: 'sample', answer: { records, ...none } }], []);
  const one = { iin: '870101300123', fullName: 'СЕРІКБАЕВА АЙГҮЛ', region: 'Астана' };
  assert.deepEqual(bodyOf([one, one]), bodyOf([]));
});

test('one person has one pseudonym in every record and field, two persons never share one', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 3, maxLength: 30 }), (records) => {
      const alike = records.map((record) => ({ iin: record.iin, spouse: record.spouse }));
      const { contents } = run(alike);
      if (contents.records.length === 0) return;
      const names = new Map<string, string>();
      for (const [place, record] of alike.entries()) {
        for (const field of ['iin', 'spouse'] as const) {
          const pseudonym = contents.records[place]?.[field] ?? '';
          assert.equal(names.get(record[field]) ?? pseudonym, pseudonym);
          names.set(record[field], pseudonym);
        }
      }
      assert.equal(new Set(names.values()).size, names.size);
    }),
  );
});

test('every group that is left has at least three persons, and the suppressed records are counted', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (records) => {
      const { contents, suppressed } = run(records);
      assert.equal(contents.records.length + suppressed, records.length);
      const persons = new Map<string, Set<string>>();
      for (const { iin: person = '', spouse = '', sum: _, ...rest } of contents.records) {
        for (const [field, value] of Object.entries({ person, spouse })) {
          const key = field + JSON.stringify(rest);
          persons.set(key, (persons.get(key) ?? new Set()).add(value));
        }
      }
      for (const group of persons.values()) assert.ok(group.size >= 3);
    }),
  );
});

test('three rows about one person are one person: they are suppressed', () => {
  const same = { iin: '870101300123', region: 'Астана' };
  assert.equal(run([same, same, same]).suppressed, 3);
  assert.equal(run(['1', '2', '3'].map((spouse) => ({ ...same, spouse }))).suppressed, 3);
  const others = ['870101300123', '910512498102', '650930350789'].map((one) => ({ ...same, iin: one }));
  assert.deepEqual(
    run(others).contents.records.map((record) => record['iin']),
    ['Тұлға 1 / Лицо 1', 'Тұлға 2 / Лицо 2', 'Тұлға 3 / Лицо 3'],
  );
});

test('a birth date is told as its decade, any other date as its year', () => {
  const people = ['870101300123', '910512498102', '650930350789'];
  const dated = people.map((one) => ({
    iin: one,
    born: '01.01.1987',
    since: '2019-04-12T10:00:00.000+05:00',
    note: '12.03.2018',
    sum: '5',
  }));
  assert.deepEqual(run(dated).contents.records[0], {
    iin: 'Тұлға 1 / Лицо 1',
    born: '1980–1989',
    since: '2019',
    note: '2018',
    sum: '5',
  });
});

test('the result says what was done; photograph, document and relations stay at the centre', () => {
  const person = { id: '870101300123', kind: 'person' as const, label: 'СЕРІКБАЕВА АЙГҮЛ' };
  const others = ['910512498102', '650930350789', '720214450111'].map((iin) => ({ iin, region: 'Алматы' }));
  const answer = {
    records: [
      { iin: '870101300123', fullName: 'СЕРІКБАЕВА', region: 'Астана', note: '910512498102' },
      ...others,
    ],
    photograph: { mediaType: 'image/png' as const, data: 'iVBORw0KGgo=' },
    file: null,
    graph: { nodes: [person], edges: [] },
  };
  const plan = {
    id: '01980000-0000-7000-8000-000000000001',
    service,
    conditions: ['depersonalised'],
    supplements: null,
  };
  const body = assemble(plan, [{ source: 'sample', answer }], []);
  assert.equal(body.depersonalised, true);
  assert.equal(body.suppressed, 1);
  assert.deepEqual(body.hidden, ['fullName', 'note', 'photograph', 'graph']);
  assert.ok(!JSON.stringify(body).includes('870101300123'));
  assert.ok(!JSON.stringify(body).includes('СЕРІКБАЕВА'));
  const open = assemble({ ...plan, conditions: [] }, [{ source: 'sample', answer }], []);
  assert.equal(open.depersonalised, undefined);
  assert.deepEqual(open.records, answer.records);
});

test('every ИИН of every service of the catalogue is an identifier to be replaced', () => {
  const open = services.flatMap(({ number, fields }) =>
    fields
      .filter(({ kind, personal }) => kind === 'iin' && personal !== 'identifier')
      .map(({ name }) => `${number} ${name}`),
  );
  assert.deepEqual(open, []);
});
