import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Bench, faultyDriver, makeBench, waitUntil } from './bench.ts';

/** Stands for the main process: it starts one agent, tells its pid, and is killed. */
const parent = fileURLToPath(new URL('orphan-parent.ts', import.meta.url));

let bench: Bench;
before(async () => {
  bench = await makeBench();
});
after(() => bench.remove());

async function startParent(): Promise<{ parent: ChildProcess; agent: number }> {
  const env = { ...process.env, ...bench.control.env, SOFTHSM2_CONF: bench.store.configuration };
  const child = fork(parent, [faultyDriver().path], { env });
  const [pid] = (await once(child, 'message')) as [number];
  return { parent: child, agent: pid };
}

/** A zombie nobody has waited for yet is not alive. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'latin1'));
  } catch {
    return false;
  }
}

test('an agent ends with a main process that was killed, even while it hangs in a call of the driver', async () => {
  for (const faults of [{}, { hang: ['C_GetSlotList:60'] }]) {
    bench.control.set({});
    const started = await startParent();
    bench.control.set(faults);
    await new Promise((resolve) => setTimeout(resolve, 800));
    assert.ok(isAlive(started.agent));
    started.parent.kill('SIGKILL');
    assert.ok((await waitUntil(() => !isAlive(started.agent))) < 2_000);
  }
});
