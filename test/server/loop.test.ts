import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { createLoop } from '../../server/loop.ts';

const fail = (error: unknown) => assert.fail(String(error));

test('woken without a pause, it still runs: waking never puts off what is due', async () => {
  let rounds = 0;
  const work = async () => {
    rounds += 1;
  };
  const loop = createLoop({ work, onError: fail, tick: 60_000, soon: 10 });
  for (const end = performance.now() + 300; performance.now() < end; await pause(1)) loop.wake();
  assert.ok(rounds >= 5, `${rounds} rounds in 300 ms of waking`);
  await loop.stop();
});

test('rounds never overlap, and those asked for while one waits are one', async () => {
  let [running, most, rounds] = [0, 0, 0];
  const work = async () => {
    running += 1;
    rounds += 1;
    most = Math.max(most, running);
    await pause(20);
    running -= 1;
  };
  const loop = createLoop({ work, onError: fail, tick: 60_000, soon: 0 });
  const first = loop.run();
  await pause(5);
  await Promise.all([first, ...Array.from({ length: 50 }, () => loop.run())]);
  assert.equal(most, 1);
  assert.equal(rounds, 2, 'the one that ran and the one that waited');
  await loop.stop();
});

test('a round that throws is told, and the next one comes', async () => {
  const errors: unknown[] = [];
  let rounds = 0;
  const work = async () => {
    rounds += 1;
    if (rounds === 1) throw new Error('once');
  };
  const loop = createLoop({ work, onError: (error) => void errors.push(error), tick: 10, soon: 0 });
  await pause(100);
  await loop.stop();
  const stopped = rounds;
  assert.equal(errors.length, 1);
  assert.ok(stopped >= 2);
  loop.wake();
  await pause(50);
  assert.equal(rounds, stopped, 'stopped is stopped');
});
