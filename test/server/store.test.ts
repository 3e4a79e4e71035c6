import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openStore } from '../../server/store/open.ts';

test('item 47: the store and its companions are readable by their owner only, also when they were not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sio-store-'));
  const modes = () =>
    ['centre.db', 'centre.db-wal', 'centre.db-shm'].map((name) => statSync(join(folder, name)).mode & 0o777);
  const usual = process.umask(0o000);
  try {
    const first = await openStore(folder);
    assert.deepEqual(modes(), [0o600, 0o600, 0o600]);
    for (const name of ['centre.db', 'centre.db-wal', 'centre.db-shm']) chmodSync(join(folder, name), 0o644);
    const second = await openStore(folder);
    assert.deepEqual(modes(), [0o600, 0o600, 0o600]);
    await second.destroy();
    await first.destroy();
  } finally {
    process.umask(usual);
    rmSync(folder, { recursive: true, force: true });
  }
});
