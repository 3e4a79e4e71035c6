import assert from 'node:assert/strict';
import { test } from 'node:test';
import pkcs11js from 'pkcs11js';
import type { Driver } from '../../native/token-agent/driver.ts';
import { presentTokens } from '../../native/token-agent/tokens.ts';

test('a token’s own words are padding-free text without control and direction characters', () => {
  const info = {
    serialNumber: '00\u001b[2J17\0\0',
    label: 'ҚАО \u202e1202\r\n   ',
    manufacturerID: 'Maker\u0007        ',
    model: 'Model           ',
    ...{ flags: pkcs11js.CKF_TOKEN_INITIALIZED, minPinLen: 4, maxPinLen: 16 },
  };
  const functions = Object.fromEntries([
    ['C_GetSlotList', () => [Buffer.alloc(8)]],
    ['C_GetTokenInfo', () => info],
  ]);
  const [token] = presentTokens(functions as unknown as Driver);
  assert.deepEqual(
    [token?.serial, token?.label, token?.manufacturer, token?.model],
    ['00?[2J17', 'ҚАО ?1202', 'Maker?', 'Model'],
  );
});
