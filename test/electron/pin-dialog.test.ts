import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPinDialog } from '../../electron/services/pin-dialog.ts';
import { success } from '../../protocol/outcome.ts';
import type { PinContext } from '../../protocol/pin.ts';
import { codeOf, unwrap } from './workstation.ts';

const context = { purpose: 'sign', tokenSerial: 's' } as PinContext;

function open() {
  const seen = { cancelled: 0, destroyed: 0, close: () => undefined as unknown };
  const dialog = createPinDialog({
    cancel: () => {
      seen.cancelled += 1;
    },
    open: async (onContents) => {
      onContents(7);
      return {
        contents: 7,
        agentPort: { close: () => undefined },
        onClosed: (listener) => {
          seen.close = listener;
        },
        destroy: () => {
          seen.destroyed += 1;
        },
      };
    },
  });
  return { dialog, seen };
}

test('the context is for the window of this operation alone, and only while it is open', async () => {
  const { dialog, seen } = open();
  assert.equal(codeOf(dialog.context(7)), 'call-refused');
  await dialog.run(context, async () => {
    assert.deepEqual(unwrap(dialog.context(7)), context);
    assert.equal(codeOf(dialog.context(8)), 'call-refused');
    return success(null);
  });
  assert.equal(codeOf(dialog.context(7)), 'call-refused');
  assert.equal(seen.destroyed, 1);
});

test('closing the window cancels the waiting for the PIN', async () => {
  const { dialog, seen } = open();
  await dialog.run(context, async () => {
    seen.close();
    return success(null);
  });
  assert.equal(seen.cancelled, 1);
});

test('one PIN window at a time; after a bug the next operation gets its own', async () => {
  const { dialog, seen } = open();
  const bug = dialog.run(context, async () => {
    assert.equal(codeOf(await dialog.run(context, async () => success(null))), 'token-busy');
    throw new Error('bug');
  });
  await assert.rejects(bug, /bug/);
  assert.equal(seen.destroyed, 1);
  unwrap(await dialog.run(context, async () => success(null)));
});

test('a window taken away while it was opening never asks, and the agent gets no operation', async () => {
  const { dialog, seen } = open();
  const asked = dialog.run(context, async () => assert.fail('nobody may be asked'));
  dialog.dismiss();
  assert.equal(codeOf(await asked), 'pin-cancelled');
  assert.equal(seen.destroyed, 1);
});
