import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentTypes, isDocumentTypeName } from '../../protocol/documents/catalogue.ts';
import { line, timestamp } from '../../protocol/documents/document.ts';
import { serviceOf, services } from '../../protocol/services/catalogue.ts';
import { checkParameters } from '../../protocol/services/parameters.ts';

for (const [name, type] of Object.entries(documentTypes)) {
  test(`${name}: filed under its own name, with a rule, both titles and a strict schema`, () => {
    assert.equal(type.type, name);
    assert.match(type.rule, /^(rules-151|order-146|joint-41-69|instruction-25)\//);
    assert.ok(type.title.kk !== '' && type.title.ru !== '');
    assert.notEqual(type.fault({}), null);
    assert.equal(type.present({}), null);
  });
}

test('names of Object’s own are no document types', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
    assert.ok(!isDocumentTypeName(name));
});

test('a line holds no control characters but the line feed, and is NFC', () => {
  const short = line(10);
  for (const good of ['', 'әріп', 'a\nb']) assert.ok(short.safeParse(good).success);
  for (const bad of ['a\rb', 'a\u0000', 'a\tb', 'й'.normalize('NFD'), 'x'.repeat(11)])
    assert.ok(!short.safeParse(bad).success, JSON.stringify(bad));
});

test('services: found by number, each with its parameters, fields and source', () => {
  for (const service of services) assert.equal(serviceOf(service.number), service);
  for (const number of [0, 80, 'joint-41-69/18', 'joint-41-69/0'] as const)
    assert.equal(serviceOf(number), null);
  for (const service of services) assert.ok(service.parameters.length > 0 && service.fields.length > 0);
});

test('exactly one parameter, of the service’s own, well formed', () => {
  const vehicles = serviceOf(5);
  assert.ok(vehicles !== null);
  const codeOf = (parameters: Record<string, string>) => {
    const checked = checkParameters(vehicles, parameters);
    return checked.ok ? 'ok' : checked.error.code;
  };
  assert.equal(codeOf({ plate: '417QYL02' }), 'ok');
  assert.equal(codeOf({ iin: '000229598009' }), 'ok');
  assert.equal(codeOf({}), 'document-malformed');
  assert.equal(codeOf({ plate: '417QYL02', iin: '000229598009' }), 'document-malformed');
  assert.equal(codeOf({ vin: 'X' }), 'vin-invalid');
  assert.equal(codeOf({ bin: '010140990007' }), 'document-malformed');
  assert.equal(codeOf({ iin: '000229598008' }), 'iin-invalid');
  assert.equal(codeOf({ plate: '41QYL02' }), 'plate-invalid');
});

test('item 29: a timestamp has milliseconds, an offset, and is of a day and a time that exist', () => {
  const at = (text: string) => timestamp.safeParse(text).success;
  for (const good of ['2026-11-22T14:32:05.120+05:00', '2024-02-29T23:59:59.999+06:00']) assert.ok(at(good));
  const bad = ['2026-02-29', '2026-02-30', '2026-13-01', '2026-00-10'].map(
    (day) => `${day}T10:00:00.000+05:00`,
  );
  const forms = [
    '24:00:00.000+05:00',
    '10:60:00.000+05:00',
    '10:00:00+05:00',
    '10:00:00.000Z',
    '10:00:00.000',
  ];
  for (const text of [...bad, ...forms.map((form) => `2026-11-22T${form}`)]) assert.ok(!at(text), text);
});
