import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokenState } from '../../electron/services/tokens.ts';
import type { DriverView, TokenAgents, TokenState, TokenView } from '../../native/token-agents.ts';
import type { Failure } from '../../protocol/outcome.ts';

const driver = (state: TokenState, fault: Failure | null = null): DriverView => ({
  ...{ name: state, state: 'ready', tokenState: state },
  fault,
});

function light(drivers: readonly DriverView[], serials: readonly string[] = [], used: string | null = null) {
  const tokens = serials.map((serial) => ({ serial, fault: null })) as unknown as TokenView[];
  const agents = { tokens: () => tokens, drivers: () => drivers } as unknown as TokenAgents;
  return tokenState(agents, used);
}

test('the status bar says which of the states it is, from no reader to a key at work', () => {
  assert.equal(light([driver('no-reader')]).state, 'no-reader');
  assert.equal(light([driver('no-reader'), driver('no-token')]).state, 'absent');
  assert.equal(light([]).state, 'absent');
  assert.equal(light([driver('token')], ['1']).state, 'present');
  assert.equal(light([driver('token')], ['1'], '1').state, 'in-use');
  assert.equal(light([driver('asking'), driver('token')], ['1', '2'], '1').state, 'asking');
  for (const state of ['logging-in', 'logged-in', 'busy', 'closing'] as const)
    assert.equal(light([driver('asking'), driver(state)], ['1', '2'], '1').state, 'busy', state);
});

test('a driver that failed is named while no token is there; one that restarts is said to, token or not', () => {
  const crashed: Failure = { code: 'driver-crashed' };
  const missing: Failure = { code: 'driver-missing', params: { driver: 'x' } };
  assert.deepEqual(light([driver('no-driver', missing)]), { state: 'driver-fault', fault: missing });
  assert.deepEqual(light([driver('restarting', crashed)]), { state: 'restarting', fault: crashed });
  assert.equal(light([driver('restarting', crashed)], ['1'], '1').state, 'restarting');
  assert.equal(light([driver('no-driver', missing), driver('token')], ['1'], '1').state, 'in-use');
});
