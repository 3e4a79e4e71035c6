import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import type { DriverState } from '../../native/token-state.ts';
import { found, openStage, operate, type Stage } from './stage.ts';

/**
 * The states of a driver: every state takes every event. The processes are played here, so that each event can come in
 * each state; with real ones it comes in `drivers.test.ts` and `test/faults`.
 */
beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
afterEach(() => mock.timers.reset());

const refusal = (code: string) => ({ kind: 'refused', error: { code } });
const operated = (loggedOut: boolean) => ({
  kind: 'operated',
  id: 0,
  outcome: { ok: false, error: { code: 'pin-cancelled' } },
  loggedOut,
});

/** How each state is reached. `busy` is ready with an operation under way; `exhausted` has used up its restarts. */
const states = {
  starting: () => undefined,
  ready: (stage) => stage.last().say(found),
  busy: (stage) => {
    stage.last().say(found);
    operate(stage);
    stage.last().say({ kind: 'phase', phase: 'login' });
  },
  restarting: (stage) => stage.last().exit(),
  missing: (stage) => stage.last().say(refusal('driver-missing')),
  altered: (stage) => stage.last().say(refusal('driver-altered')),
  exhausted: (stage) => {
    stage.last().exit();
    stage.last().exit();
  },
  ended: (stage) => stage.supervisor.stop(),
} satisfies Record<string, (stage: Stage) => void>;
type Start = keyof typeof states;

const events = {
  'no token': (stage) => stage.last().say({ kind: 'tokens', readers: 1, tokens: [] }),
  'a token': (stage) => stage.last().say(found),
  phase: (stage) => stage.last().say({ kind: 'phase', phase: 'using' }),
  'operation over': (stage) => stage.last().say(operated(true)),
  'not logged out': (stage) => stage.last().say(operated(false)),
  'driver fails': (stage) => stage.last().say(refusal('driver-error')),
  'driver missing': (stage) => stage.last().say(refusal('driver-missing')),
  'driver altered': (stage) => stage.last().say(refusal('driver-altered')),
  'driver exposed': (stage) => stage.last().say(refusal('driver-exposed')),
  nonsense: (stage) => stage.last().say({ kind: 'key', pin: '1234' }),
  exit: (stage) => stage.last().exit(),
  silence: () => mock.timers.tick(20_000),
  quiet: () => mock.timers.tick(61_000),
  operate,
  cancel: ({ supervisor }) => supervisor.cancel(null),
  refresh: ({ supervisor }) => supervisor.refresh(),
  retry: ({ supervisor }) => supervisor.retry(),
  stop: ({ supervisor }) => supervisor.stop(),
} satisfies Record<string, (stage: Stage) => void>;
type Event = keyof typeof events;

/** From `ready`, and what differs elsewhere; an event that is not listed leaves the state as it is. */
const working: Partial<Record<Event, DriverState>> = {
  'a token': 'ready',
  'no token': 'ready',
  'not logged out': 'restarting',
  'driver fails': 'restarting',
  'driver missing': 'missing',
  'driver altered': 'altered',
  'driver exposed': 'altered',
  nonsense: 'restarting',
  exit: 'restarting',
  silence: 'restarting',
  quiet: 'restarting',
  stop: 'stopped',
};
const once: Partial<Record<Event, DriverState>> = {
  'not logged out': 'stopped',
  'driver fails': 'stopped',
  nonsense: 'stopped',
  exit: 'stopped',
  silence: 'stopped',
  quiet: 'stopped',
};
const givenUp: Partial<Record<Event, DriverState>> = { retry: 'starting', stop: 'stopped' };
const next: Record<Start, Partial<Record<Event, DriverState>>> = {
  starting: working,
  ready: working,
  busy: working,
  restarting: { ...working, ...once },
  missing: givenUp,
  altered: givenUp,
  exhausted: { ...givenUp, quiet: 'starting' },
  ended: {},
};

for (const state of Object.keys(states) as Start[]) {
  test(`a driver that is ${state} takes every event`, async () => {
    for (const event of Object.keys(events) as Event[]) {
      const stage = openStage();
      states[state](stage);
      const before = stage.supervisor.state;
      events[event](stage);
      const { supervisor, processes } = stage;
      const about = `${state}, ${event}`;
      assert.equal(supervisor.state, next[state][event] ?? before, about);
      const alive = processes.filter((process) => process.isAlive());
      assert.ok(alive.length <= 1, `${about}: two processes`);
      const isRunning = ['starting', 'ready', 'restarting'].includes(supervisor.state);
      assert.equal(alive.length === 1, isRunning, `${about}: a process when there should be one`);
      if (supervisor.state === 'ready') assert.equal(supervisor.fault, null, about);
      if (['missing', 'altered', 'restarting'].includes(supervisor.state)) assert.ok(supervisor.fault, about);
      if (supervisor.state === 'stopped') assert.deepEqual(supervisor.tokens, [], about);
      supervisor.stop();
      assert.ok(
        processes.every((process) => !process.isAlive()),
        `${about}: stop ends all`,
      );
      for (const answer of stage.answers) assert.equal((await answer).ok, false, about);
      mock.timers.tick(120_000);
      assert.ok(
        processes.every((process) => !process.isAlive()),
        `${about}: nothing starts after stop`,
      );
    }
  });
}

test('what an ended process still says is not heard', () => {
  const stage = openStage();
  const [first] = stage.processes;
  stage.last().say(found);
  first?.exit();
  assert.equal(stage.supervisor.state, 'restarting');
  first?.say({ kind: 'tokens', readers: 1, tokens: [] });
  assert.equal(stage.supervisor.state, 'restarting');
  assert.equal(stage.supervisor.tokens.length, 1);
});

test('the state of the token follows the work: absent, there, asked, logging in, logged in, busy, closing, there', () => {
  const stage = openStage();
  const { supervisor } = stage;
  const seen: string[] = [supervisor.tokenState];
  const then = (event: () => void) => {
    event();
    seen.push(supervisor.tokenState);
  };
  const phase = (name: string) => () => stage.last().say({ kind: 'phase', phase: name });
  then(() => stage.last().say({ kind: 'tokens', readers: 0, tokens: [] }));
  then(() => stage.last().say({ kind: 'tokens', readers: 1, tokens: [] }));
  then(() => stage.last().say(found));
  then(phase('idle'));
  operate(stage);
  for (const name of ['idle', 'login', 'logged-in', 'using', 'closing']) then(phase(name));
  then(() => stage.last().say(operated(true)));
  then(() => stage.last().exit());
  assert.deepEqual(seen, [
    ...['starting', 'no-reader', 'no-token', 'token', 'token'],
    ...['asking', 'logging-in', 'logged-in', 'busy', 'closing', 'token', 'restarting'],
  ]);
  supervisor.stop();
});
