import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { digestBytes } from '../../trust/digests.ts';
import { type Bench, makeBench } from '../native/bench.ts';
import { hasEngine } from '../trust/gost-engine.ts';
import { startGostHelper } from './gost-helper.ts';
import { runInModule } from './in-module.ts';
import { createSocketControl } from './socket-control.ts';

let bench: Bench;

before(async () => {
  bench = await makeBench([]);
});
after(() => bench.remove());

test('over the socket the module is told at each call what happens in it: the third look fails, the rest works', async (t) => {
  const control = await createSocketControl(bench.folder, (called, count) =>
    called === 'C_GetSlotList' && count === 3 ? { error: ['C_GetSlotList:CKR_DEVICE_ERROR'] } : {},
  );
  t.after(() => control.close());
  const env = { SOFTHSM2_CONF: bench.store.configuration, ...control.env };
  await runInModule(env, [{ verb: 'slots' }, { verb: 'slots' }, { verb: 'slots' }]);
  const looks = control.calls().filter((call) => call.startsWith('C_GetSlotList '));
  // pkcs11js asks twice a look: how many, then which.
  assert.deepEqual(
    looks.map((call) => call.split(' ')[1]),
    ['0x0', '0x0', '0x30', '0x0', '0x0'],
  );
});

test('Streebog of the module, computed by the engine, is that of trust/', async (t) => {
  const isThere = await hasEngine();
  if (!isThere) t.diagnostic('no GOST engine: the module must say that it cannot');
  const helper = await startGostHelper(bench.folder, {});
  t.after(() => helper.close());
  bench.control.set({ 'gost-helper': helper.socket });
  const env = { SOFTHSM2_CONF: bench.store.configuration, ...bench.control.env };
  for (const [bits, mechanism] of [
    [256, 0xd4321012],
    [512, 0xd4321013],
  ] as const)
    for (const data of ['', '00', 'ab'.repeat(200)]) {
      const [answer] = await runInModule(env, [{ verb: 'digest', mechanism, data }]);
      const own = digestBytes(`streebog${bits}`, Buffer.from(data, 'hex'));
      assert.equal(answer, isThere ? Buffer.from(own).toString('hex') : 'CKR_DEVICE_ERROR');
    }
  const [mechanisms] = await runInModule(env, [{ verb: 'mechanisms' }]);
  assert.match(mechanisms ?? '', /\b3560050694\b/, 'CKM_GOSTR3410_512 is listed, unsigned');
});
