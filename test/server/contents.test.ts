import assert from 'node:assert/strict';
import { test } from 'node:test';
import { merge } from '../../server/results/contents.ts';

test('services 78, 79: a relation that two databases know stands once in the result, on both levels if it is of both', () => {
  const nodes = [
    { id: '000229598009', kind: 'person' as const, label: 'А' },
    { id: '840229398000', kind: 'person' as const, label: 'Б' },
  ];
  const edge = { from: '000229598009', to: '840229398000', label: 'Туысы', level: 1 as const };
  const answer = (edges: readonly (Omit<typeof edge, 'level'> & { level: 1 | 2 })[]) => ({
    records: [],
    photograph: null,
    file: null,
    graph: { nodes, edges: [...edges] },
  });
  const merged = merge([
    { source: 'relations-persons', answer: answer([edge, edge]) },
    { source: 'relations-property', answer: answer([edge, { ...edge, level: 2 }]) },
  ]);
  assert.deepEqual(merged.graph, { nodes, edges: [edge, { ...edge, level: 2 }] });
});
