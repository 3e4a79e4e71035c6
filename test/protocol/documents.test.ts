import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentTypes, isDocumentTypeName } from '../../protocol/documents/catalogue.ts';
import { line } from '../../protocol/documents/document.ts';
import { serviceOf, services } from '../../protocol/services/catalogue.ts';
import { checkParameters } from '../../protocol/services/parameters.ts';

for (const [name, type] of Object.entries(documentTypes)) {
  test(`${name}: filed under its own name, with a rule, both titles and a strict schema`, () => {
    assert.equal(type.type, name);
    assert.match(type.rule, /^rules-151\//);
    assert.ok(type.title.kk !== '' && type.title.ru !== '');
    assert.ok(!type.schema.safeParse({}).success);
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
  assert.deepEqual(
    services.map(({ number }) => number),
    [1, 5, 27],
  );
  assert.equal(serviceOf(2), null);
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
  assert.equal(codeOf({ vin: 'X' }), 'document-malformed');
  assert.equal(codeOf({ iin: '000229598008' }), 'iin-invalid');
  assert.equal(codeOf({ plate: '41QYL02' }), 'plate-invalid');
});
