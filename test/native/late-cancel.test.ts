import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import pkcs11js from 'pkcs11js';
import { converse } from '../../native/token-agent/conversation.ts';
import type { Driver } from '../../native/token-agent/driver.ts';
import type { AgentPhase } from '../../native/token-agent/messages.ts';
import { keyTask } from '../../native/token-agent/operation.ts';
import type { PinEntry } from '../../native/token-agent/pin-entry.ts';
import { pinSettingTask } from '../../native/token-agent/pin-setting.ts';
import type { Failure } from '../../protocol/outcome.ts';

/**
 * A PIN was given, and then the person cancelled or the screen was locked, before it went to the token: it must not go.
 * The driver is played, so that the cancelling comes at a chosen moment.
 */
const der = Buffer.from('a certificate');
const certificateSha256 = createHash('sha256').update(der).digest('hex');
const cancelled: Failure = { code: 'pin-cancelled' };

/** A driver with one token and one certificate; `calls` are the functions that a PIN went to. */
function playDriver(calls: string[]): Driver {
  const unread: Buffer[] = [];
  const flags = pkcs11js.CKF_TOKEN_INITIALIZED | pkcs11js.CKF_USER_PIN_INITIALIZED;
  const text = { serialNumber: '1', label: 'T', manufacturerID: 'M', model: 'M' };
  const functions: Record<string, () => unknown> = Object.fromEntries([
    ['C_GetSlotList', () => [Buffer.alloc(8)]],
    ['C_GetTokenInfo', () => ({ ...text, flags, minPinLen: 4, maxPinLen: 16 })],
    ['C_OpenSession', () => Buffer.alloc(8)],
    ['C_CloseSession', () => undefined],
    ['C_FindObjectsInit', () => unread.push(Buffer.alloc(8))],
    ['C_FindObjects', () => unread.splice(0)],
    ['C_FindObjectsFinal', () => undefined],
    ['C_GetAttributeValue', () => [{ value: Buffer.from('01', 'hex') }, { value: der }]],
    ['C_Login', () => calls.push('C_Login')],
    ['C_SetPIN', () => calls.push('C_SetPIN')],
    ['C_Logout', () => undefined],
  ]);
  return functions as unknown as Driver;
}

/** Runs a conversation that is cancelled when the agent enters `phase` after the answer; `queue`: while it waits its turn. */
async function cancelAt(phase: AgentPhase | 'queue', kind: 'operate' | 'set-pin') {
  const calls: string[] = [];
  let isAnswered = false;
  let ended: Failure | null = null;
  const entry: PinEntry = {
    ask: async () => {
      isAnswered = true;
      return ended === null ? { pin: 'pin-4f1c9a77', newPin: 'new-7c30e1f9' } : { ended };
    },
    ...{ working: () => undefined, interrupt: () => undefined, ended: () => ended, end: () => undefined },
  };
  const cancel = (at: AgentPhase | 'queue') => {
    if (isAnswered && at === phase) ended = cancelled;
  };
  const sections = {
    enter: async (entered: AgentPhase) => cancel(entered),
    exclusive: async <T>(run: () => Promise<T>) => {
      cancel('queue');
      return await run();
    },
    isFree: () => true,
  };
  const driver = playDriver(calls);
  const asked = { id: 0, tokenSerial: '1', pinSeconds: 1 };
  const operations = [{ kind: 'sign' as const, certificateSha256, data: Uint8Array.of(1) }];
  const task =
    kind === 'operate'
      ? keyTask(driver, { ...asked, kind, operations }, entry, sections)
      : pinSettingTask(driver, { ...asked, kind, by: 'pin' }, entry, sections);
  const { outcome } = await converse(task, entry, sections);
  return { outcome, calls };
}

for (const kind of ['operate', 'set-pin'] as const)
  for (const phase of ['queue', 'checking', 'login'] as const)
    test(`a PIN given for ${kind} and cancelled in ${phase} does not go to the token`, async () => {
      const { outcome, calls } = await cancelAt(phase, kind);
      assert.deepEqual(outcome, { ok: false, error: cancelled });
      assert.deepEqual(calls, []);
    });
