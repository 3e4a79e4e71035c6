import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Session } from '../../electron/services/session.ts';
import { guardSession } from '../../electron/services/session-guard.ts';
import type { DriverView, TokenAgents } from '../../native/token-agents.ts';
import type { Failure } from '../../protocol/outcome.ts';

const stopped: Failure = { code: 'driver-stopped', params: { driver: 'A' } };
const driver = (name: string, state: DriverView['state'], fault: Failure | null = null) => ({
  name,
  state,
  fault,
});
const certificates = [{ sha256: 'ab' }];

/** A session on token 1 of driver A; `lose` takes the token out of sight with the drivers as given. */
function open() {
  const ends: (Failure | null)[] = [];
  const listeners: (() => void)[] = [];
  let tokens = [{ serial: '1', driver: 'A', certificates }];
  let drivers = [
    driver('B', 'stopped', { code: 'driver-stopped', params: { driver: 'B' } }),
    driver('A', 'ready'),
  ];
  const agents = {
    tokens: () => tokens,
    drivers: () => drivers,
    onChange: (one: () => void) => listeners.push(one),
  };
  const session = {
    key: () => ({ tokenSerial: '1', certificate: { sha256: 'ab' } }),
    end: (reason: Failure | null) => ends.push(reason),
    onChange: () => undefined,
  };
  const screen = { on: () => undefined, isLockObserved: () => true };
  guardSession(session as unknown as Session, agents as unknown as TokenAgents, screen);
  const tell = () => {
    for (const listener of listeners) listener();
  };
  tell();
  const lose = (now: typeof drivers) => {
    tokens = [];
    drivers = now;
    tell();
    return ends;
  };
  return { drivers, ends, lose };
}

test('a session whose driver was given up says so, not that somebody pulled the token', () => {
  const { ends, lose } = open();
  assert.deepEqual(ends, []);
  assert.deepEqual(lose([driver('A', 'stopped', stopped)]), [stopped]);
});

test('rules 151, item 18: a token that is pulled is said to be, whatever became of another driver', () => {
  const { drivers, lose } = open();
  assert.deepEqual(lose(drivers), [{ code: 'session-token-removed' }]);
});
