import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPhysicalPersons } from '../../server/sources/physical-persons.ts';
import { createVehicles } from '../../server/sources/vehicles.ts';

const vehicle = {
  plate: '417QYL02',
  model: 'СЫНАҚ',
  year: '2020',
  colour: 'ақ',
  vin: 'TEST00000000000000',
  ownerIin: '000229598009',
  ownerName: 'СЫНАҚ ТЕСТ',
};

/** A neighbour that answers the same whatever it is asked. */
const answering = (records: readonly unknown[]) => {
  const post = async () => ({ status: 200, body: { records } });
  return { post, get: post, close: () => undefined };
};
const address = 'https://127.0.0.1:1';

test('item 4: an answer about another vehicle or owner than was asked counts as no answer', async () => {
  const source = createVehicles(answering([vehicle]), address);
  const ask = (parameters: Record<string, string>) => source.ask({ service: 5, parameters });
  assert.equal((await ask({ plate: '417QYL02' })).ok, true);
  assert.equal((await ask({ iin: '000229598009' })).ok, true);
  for (const parameters of [{ plate: '418QYL02' }, { iin: '840229398000' }, { unknown: '1' }]) {
    const answer = await ask(parameters);
    assert.deepEqual(answer, {
      ok: false,
      error: { code: 'source-unreachable', params: { source: 'vehicles' } },
    });
  }
});

test('nothing found is an answer', async () => {
  const source = createPhysicalPersons(answering([]), address);
  const answer = await source.ask({ service: 1, parameters: { iin: '840229398000' } });
  assert.deepEqual(answer, { ok: true, value: { records: [], photograph: null } });
});
