import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import type { WindowFactory } from '../../electron/windows/window-factory.ts';
import { openWorkWindow } from '../../electron/windows/work-window.ts';

/** A window as far as the work window is concerned; `fall` ends its renderer. */
class FakeWindow extends EventEmitter {
  readonly webContents = new EventEmitter();
  isGone = false;
  isVisible = () => true;
  isDestroyed = () => this.isGone;
  setContentProtection = () => undefined;

  destroy(): void {
    this.isGone = true;
  }

  async fall(): Promise<void> {
    this.webContents.emit('render-process-gone');
    await turn();
    await turn();
  }
}

async function open(load: (count: number) => Promise<void> = async () => undefined) {
  const window = new FakeWindow();
  const seen = { loads: 0, log: [] as string[] };
  const factory = {
    create: () => window,
    load: () => {
      seen.loads += 1;
      return load(seen.loads);
    },
  };
  await openWorkWindow(factory as unknown as WindowFactory, (event) => void seen.log.push(event));
  return { window, seen };
}

test('a work window whose renderer fell is loaded again, three times at most', async () => {
  const { window, seen } = await open();
  for (let count = 2; count <= 4; count += 1) {
    await window.fall();
    assert.deepEqual([seen.loads, window.isGone], [count, false]);
  }
  await window.fall();
  assert.deepEqual([seen.loads, window.isGone], [4, true]);
  assert.deepEqual(new Set(seen.log), new Set(['window-crashed']));
});

test('a page that cannot be loaded again closes the window', async () => {
  const { window } = await open(async (count) => {
    if (count > 1) throw new Error('no page');
  });
  await window.fall();
  assert.equal(window.isGone, true);
});
