import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Ask, mostOf, typedFault } from '../../renderer/features/pin/questions.ts';

const ask: Ask = {
  ...{ kind: 'ask', entry: 1, wants: 'pin', counter: 'full', lastError: null },
  ...{ minLength: 4, maxLength: 8 },
};
const tooLong = (max: string) => ({ code: 'pin-length', params: { min: '4', max } });

test('a PIN longer than the token takes stays in the window; it is neither cut nor sent', () => {
  assert.equal(typedFault(ask, { pin: '12345678' }), null);
  assert.deepEqual(typedFault(ask, { pin: '123456789' }), tooLong('8'));
  const change: Ask = { ...ask, wants: 'change' };
  const newPin = '927461830';
  assert.deepEqual(typedFault(change, { pin: '12348', newPin, again: newPin }), tooLong('8'));
});

test('lengths are bytes of UTF-8, as PKCS#11 and the agent count them', () => {
  assert.equal(typedFault(ask, { pin: 'қаж' }), null);
  assert.deepEqual(typedFault(ask, { pin: 'құпия' }), tooLong('8'));
});

test('a token without a maximum has that of the port: a longer PIN is no silent Cancel', () => {
  const endless = { ...ask, maxLength: 0 };
  assert.equal(mostOf(endless), 256);
  assert.equal(typedFault(endless, { pin: 'x'.repeat(256) }), null);
  assert.deepEqual(typedFault(endless, { pin: 'x'.repeat(257) }), tooLong('256'));
});
