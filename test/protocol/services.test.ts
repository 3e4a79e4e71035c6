import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { truncationOf } from '../../protocol/regulation/truncation.ts';
import { serviceOf, services } from '../../protocol/services/catalogue.ts';
import type { Service } from '../../protocol/services/service.ts';

interface Row {
  readonly number: number;
  readonly ru: string;
  readonly kk: string;
  readonly cells: Readonly<Record<string, { readonly ru: string; readonly kk: string }>>;
}

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../assets/regulation/${name}.json`, import.meta.url), 'utf8'));
const rows: readonly Row[] = read('services-by-grounds');
const revenueRows: readonly { readonly number: number; readonly kk: string; readonly access: string }[] =
  read('revenue-services');

const entry = (number: Service['number']): Service => {
  const service = serviceOf(number);
  assert.ok(service !== null, `service ${number}`);
  return service;
};

test('appendix 2 of the Rules has 79 services, of the joint order 17; the catalogue has them in that order', () => {
  assert.deepEqual([rows.length, revenueRows.length], [79, 17]);
  assert.deepEqual(
    services.map(({ number }) => number),
    [...rows.map(({ number }) => number), ...revenueRows.map(({ number }) => `joint-41-69/${number}`)],
  );
});

for (const { number, kk, ru } of rows)
  test(`rules-151 app.2 (${number}): the service bears the words of both texts`, () => {
    assert.deepEqual(entry(number).title, { kk, ru });
  });

for (const { number, kk } of revenueRows)
  test(`joint-41-69 app.2 (${number}): the service bears the words of the act, and a Russian title`, () => {
    const { title } = entry(`joint-41-69/${number}`);
    assert.equal(title.kk, kk);
    assert.match(title.ru, /^(БД|ГБД|Запрос) [^ӘәҒғҚқҢңӨөҰұҮүҺһІі]+$/);
    // The same footnote marks.
    assert.equal(title.ru.replace(/[^*]/g, ''), kk.replace(/[^*]/g, ''));
  });

test('every name and label is said in both languages, names are unique, units stand by numbers only', () => {
  for (const { number, fields, parameters, details = [] } of services) {
    assert.ok(fields.length >= 4 && fields.length <= 14, `service ${number}: ${fields.length} fields`);
    assert.ok(parameters.length > 0, `service ${number}`);
    assert.equal(new Set(fields.map(({ name }) => name)).size, fields.length, `service ${number}`);
    const asked = [...parameters, ...details].map(({ name }) => name);
    assert.equal(new Set(asked).size, asked.length, `service ${number}`);
    for (const { name, label } of [...fields, ...parameters, ...details]) {
      assert.match(name, /^[a-zA-Z]{1,32}$/);
      assert.ok(label.kk.trim() !== '' && label.ru.trim() !== '', `service ${number}, ${name}`);
      assert.doesNotMatch(label.ru, /[ӘәҒғҚқҢңӨөҰұҮүҺһІі]/, `service ${number}, ${name}`);
    }
    for (const { name, unit, format } of fields)
      assert.ok(unit === undefined || format === 'number', `service ${number}, ${name}`);
  }
});

test('what is asked comes back in a field of the same sort, so that an answer about somebody else is noticed', () => {
  for (const { number, parameters, fields } of services)
    for (const { name, kind, answeredIn } of parameters) {
      if (answeredIn === null) {
        assert.deepEqual([name, kind], ['fullName', 'text'], `service ${number}`);
        continue;
      }
      const field = fields.find((one) => one.name === answeredIn);
      assert.ok(field !== undefined, `service ${number}: ${answeredIn}`);
      if (kind === 'iin' || kind === 'plate') assert.equal(field.kind, kind, `service ${number}`);
      else if (kind !== 'text') assert.equal(field.format, kind, `service ${number}`);
    }
});

test('order 146, item 12: ИИН and БИН, names, birth dates, addresses and what is searched by are marked as personal', () => {
  for (const { number, parameters, fields } of services)
    for (const field of fields) {
      const where = `service ${number}, ${field.name}`;
      if (field.kind === 'iin' || field.kind === 'plate' || field.kind === 'case')
        assert.equal(field.personal, 'identifier', where);
      if (field.format === 'bin') assert.equal(field.personal, 'identifier', where);
      if (/^(fullName|organisationName|ownerName|holderName|partyName|judge|surname)$/.test(field.name))
        assert.equal(field.personal, 'name', where);
      if (field.name === 'birthDate') assert.equal(field.personal, 'birth-date', where);
      if (/^(address|phone|birthPlace)$/.test(field.name)) assert.equal(field.personal, 'contact', where);
      if (/^(passportNumber|documentNumber)$/.test(field.name))
        assert.equal(field.personal, 'document', where);
      const asked = parameters.some(({ kind, answeredIn }) => kind !== 'bin' && answeredIn === field.name);
      if (asked) assert.notEqual(field.personal, undefined, where);
    }
});

test('order 146, item 12: every number of a document, a case, an engine or a ticket is marked as personal', () => {
  const numbered = /номер|серия|позывной|название судна|лицензия нотариуса|приказ о|вагон, место|запись в/i;
  for (const { number, fields } of services)
    for (const { name, label, format, personal } of fields)
      if (numbered.test(label.ru) && format !== 'number')
        assert.notEqual(personal, undefined, `service ${number}, ${name}`);
});

test('footnotes * and **: nobody can ask by what a truncated answer hides', () => {
  for (const { number, parameters, truncated = [] } of services)
    for (const { name, answeredIn } of parameters)
      assert.ok(answeredIn === null || !truncated.includes(answeredIn), `service ${number}, ${name}`);
});

test('footnotes * and **: exactly the services with a truncated cell name the fields they hide', () => {
  const marked = rows
    .filter(({ cells }) =>
      Object.values(cells).some(({ ru, kk }) => /усеченный/.test(ru) || /қиылған/.test(kk)),
    )
    .map(({ number }) => number);
  const revenue = revenueRows
    .filter(({ access }) => access === 'қысқартылған')
    .map(({ number }) => `joint-41-69/${number}`);
  assert.deepEqual([...marked, ...revenue], [11, 'joint-41-69/11', 'joint-41-69/14']);
  for (const { number, fields, truncated = [] } of services) {
    assert.equal(truncated.length > 0, [...marked, ...revenue].includes(number), `service ${number}`);
    assert.equal(truncationOf(number) !== null, truncated.length > 0, `service ${number}`);
    for (const name of truncated)
      assert.ok(
        fields.some((field) => field.name === name),
        `${number}: ${name}`,
      );
  }
});

test('footnote *: of pension contributions every sum is hidden and nothing else', () => {
  for (const number of [11, 'joint-41-69/11'] as const) {
    const { fields, truncated } = entry(number);
    const sums = fields.filter(({ unit }) => unit !== undefined).map(({ name }) => name);
    assert.deepEqual(truncated, sums);
  }
});

test('joint order, footnote **: of ЕРДР persons, items, facts, events and circumstances are hidden', () => {
  const { fields, truncated = [] } = entry('joint-41-69/14');
  assert.deepEqual(
    fields.map(({ name }) => name).filter((name) => !truncated.includes(name)),
    ['caseNumber', 'registeredOn', 'body', 'article', 'stage'],
  );
  for (const { name, personal } of fields)
    if (personal !== undefined && name !== 'caseNumber') assert.ok(truncated.includes(name), name);
});

test('kinds: a photograph, form 1, relations of both levels, bans as acts; the rest are records and tables', () => {
  const ofKind = (kind: Service['kind']) =>
    services.filter((one) => one.kind === kind).map(({ number }) => number);
  assert.deepEqual(
    [ofKind('photograph'), ofKind('document'), ofKind('graph'), ofKind('act')],
    [[27], [28], [78, 79], [57, 58, 59, 65]],
  );
});

test('bans name the decision, its day, whose it is and the sanction; service 65 lays or lifts', () => {
  for (const number of [57, 58, 59, 65]) {
    const names = (entry(number).details ?? []).map(({ name }) => name);
    for (const name of ['decisionNumber', 'decisionDate', 'decidedBy', 'sanction'])
      assert.ok(names.includes(name), `${number} ${name}`);
  }
  const action = entry(65).details?.find(({ name }) => name === 'action');
  assert.deepEqual(
    action?.choices?.map(({ value }) => value),
    ['lay', 'lift'],
  );
});

test('border crossings and the tax services are asked for a period', () => {
  const withPeriod = services.filter(({ details = [] }) => details.some(({ name }) => name === 'periodFrom'));
  assert.deepEqual(
    withPeriod.map(({ number }) => number),
    [33, 34, 36, 37, 38, 39, 40, 51, 68, 69, 70, 71, 72],
  );
});
