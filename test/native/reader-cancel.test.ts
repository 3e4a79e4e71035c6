import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found, openStage, operate } from './stage.ts';

const atReader = { kind: 'phase', phase: 'reader' };

test('giving up at the reader restarts the driver as often as a person likes: it costs nothing of its budget', async () => {
  const stage = openStage();
  for (let times = 1; times <= 4; times++) {
    stage.last().say(found);
    operate(stage);
    stage.last().say(atReader);
    stage.supervisor.cancel(null);
    assert.deepEqual(await stage.answers.at(-1), { ok: false, error: { code: 'pin-cancelled' } });
    assert.equal(stage.supervisor.state, 'restarting');
  }
  stage.last().say(found);
  stage.last().exit();
  assert.equal(stage.supervisor.state, 'restarting', 'the one restart of its own is still there');
  stage.supervisor.stop();
});

test('a cancel that comes just before the driver waits at its reader ends that waiting too', async () => {
  const stage = openStage();
  stage.last().say(found);
  operate(stage);
  stage.supervisor.cancel('1');
  assert.equal(stage.supervisor.state, 'ready');
  stage.last().say(atReader);
  assert.deepEqual(await stage.answers[0], { ok: false, error: { code: 'pin-cancelled' } });
  assert.equal(stage.supervisor.state, 'restarting');
  stage.supervisor.stop();
});
