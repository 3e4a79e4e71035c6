import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  driverStateOf,
  nextTokenState,
  type TokenEvent,
  type TokenState,
  tokenEvents,
  tokenStates,
} from '../../native/token-state.ts';

const givenUp: readonly TokenState[] = ['no-driver', 'altered', 'stopped'];
const working: readonly TokenState[] = ['asking', 'logging-in', 'logged-in', 'busy', 'closing'];
const idle: readonly TokenState[] = ['no-reader', 'no-token', 'token'];
const steps: Partial<Record<TokenEvent, TokenState>> = {
  ask: 'asking',
  login: 'logging-in',
  'logged-in': 'logged-in',
  use: 'busy',
  close: 'closing',
};
const looks: Partial<Record<TokenEvent, TokenState>> = {
  'saw-no-reader': 'no-reader',
  'saw-no-token': 'no-token',
  'saw-token': 'token',
};
const failures: Partial<Record<TokenEvent, TokenState>> = {
  fail: 'restarting',
  'fail-again': 'stopped',
  'driver-missing': 'no-driver',
  'driver-altered': 'altered',
};

/** The rules in words, one after the other; independent of the table. */
function expected(state: TokenState, event: TokenEvent): TokenState {
  if (state === 'ended') return 'ended';
  if (event === 'end') return 'ended';
  if (givenUp.includes(state)) return event === 'retry' ? 'starting' : state;
  const failure = failures[event];
  if (failure !== undefined) return failure;
  const isWorking = working.includes(state);
  if (event === 'saw-token' && isWorking) return state;
  const seen = looks[event];
  if (seen !== undefined) return seen;
  if (event === 'settled') return isWorking ? 'token' : state;
  if (isWorking || state === 'token') return steps[event] ?? state;
  return state;
}

for (const state of tokenStates) {
  test(`the state "${state}" takes every event`, () => {
    for (const event of tokenEvents)
      assert.equal(nextTokenState(state, event), expected(state, event), `${state}, ${event}`);
  });
}

test('no sequence of events leads to work without a token, nor out of the end', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...tokenEvents), { maxLength: 40 }), (events) => {
      let state: TokenState = 'starting';
      let hasToken = false;
      let isEnded = false;
      for (const event of events) {
        state = nextTokenState(state, event);
        if (event === 'saw-token') hasToken = true;
        if (event === 'end') isEnded = true;
        if (working.includes(state)) assert.ok(hasToken, `${state} after ${events.join(', ')}`);
        if (isEnded) assert.equal(state, 'ended');
      }
    }),
  );
});

test('a driver is ready exactly when it can be asked; every state can be reached', () => {
  const ready: readonly TokenState[] = [...idle, ...working];
  for (const state of tokenStates)
    assert.equal(driverStateOf(state) === 'ready', ready.includes(state), state);
  const reached = new Set<TokenState>(['starting']);
  for (const state of reached) for (const event of tokenEvents) reached.add(nextTokenState(state, event));
  assert.deepEqual([...reached].sort(), [...tokenStates].sort());
});
