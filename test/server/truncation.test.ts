import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Service } from '../../protocol/services/service.ts';
import { assemble } from '../../server/results/assemble.ts';
import { truncate } from '../../server/results/truncate.ts';

const label = { kk: 'Сынақ', ru: 'Тест' };
const names = ['iin', 'surname', 'address', 'phone', 'income'];
const service: Service = {
  number: 11,
  title: label,
  kind: 'record',
  parameters: [{ name: 'iin', label, kind: 'iin', answeredIn: 'iin' }],
  fields: names.map((name) => ({ name, label, kind: 'text' })),
  truncated: ['address', 'phone'],
  sources: ['sample'],
};
const request = '01980000-0000-7000-8000-000000000001';
const contents = { records: [{ iin: '1' }], photograph: null, file: null, graph: null };
const value = fc.string({ unit: fc.constantFrom('А', 'б', '7', '-', ' '), minLength: 1, maxLength: 12 });
const records = fc.array(fc.record(Object.fromEntries(names.map((name) => [name, value]))), { maxLength: 6 });

test('appendices 1 and 2, "+усеченный": no hidden field is in the signed result, and it says which they are', () => {
  fc.assert(
    fc.property(records, (list) => {
      const answers = [{ source: 'sample', answer: { ...contents, records: list } }];
      const plan = { id: request, service, conditions: ['truncated'], supplements: null };
      const body = assemble(plan, answers, []);
      assert.deepEqual(body.hidden, ['address', 'phone']);
      assert.ok(body.records.every((record) => !('address' in record) && !('phone' in record)));
      assert.deepEqual(
        body.records,
        list.map(({ address: _, phone: __, ...rest }) => rest),
      );
    }),
  );
});

test('an answer that is not truncated says of no hidden field', () => {
  const answers = [{ source: 'sample', answer: { ...contents, records: [{ address: 'Астана' }] } }];
  const body = assemble({ id: request, service, conditions: [], supplements: null }, answers, []);
  assert.equal(body.hidden, undefined);
  assert.deepEqual(body.records, [{ address: 'Астана' }]);
});

test('what cannot be cut open does not leave: photograph, document and relations of a truncated answer', () => {
  const full = {
    ...contents,
    photograph: { mediaType: 'image/png' as const, data: 'iVBORw0KGgo=' },
    file: { mediaType: 'application/pdf' as const, data: 'JVBERi0=' },
    graph: { nodes: [], edges: [] },
  };
  const { contents: left, hidden } = truncate(service, full);
  assert.deepEqual([left.photograph, left.file, left.graph], [null, null, null]);
  assert.deepEqual(hidden, ['address', 'phone', 'photograph', 'file', 'graph']);
});

test('a service that names no field to hide is not answered truncated: nothing leaves rather than everything', () => {
  const { truncated: _, ...open } = service;
  assert.throws(() => truncate(open, contents));
  assert.throws(() => truncate({ ...service, truncated: [] }, contents));
  const plan = { id: request, service: open, conditions: ['truncated'], supplements: null };
  assert.throws(() => assemble(plan, [{ source: 'sample', answer: contents }], []));
});
