import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { loadDriver } from '../../native/token-agent/driver.ts';
import { isExposed } from '../../native/token-agent/file-place.ts';

const root = mkdtempSync(join(tmpdir(), 'sio-place-'));
after(() => rmSync(root, { recursive: true, force: true }));

const folder = join(root, 'modules');
const file = join(folder, 'module.so');
const link = join(root, 'link.so');
const content = 'no module';
mkdirSync(folder);
writeFileSync(file, content);
symlinkSync(file, link);

function rights(ofFile: number, ofFolder: number): void {
  chmodSync(file, ofFile);
  chmodSync(folder, ofFolder);
}

test('a file is exposed when others may write it or a folder above it, also behind a link', () => {
  for (const [ofFile, ofFolder, expected] of [
    [0o644, 0o755, false],
    [0o646, 0o755, true],
    [0o644, 0o757, true],
    [0o644, 0o1777, false],
  ] as const) {
    rights(ofFile, ofFolder);
    assert.equal(isExposed(file), expected, `${ofFile.toString(8)} in ${ofFolder.toString(8)}`);
    assert.equal(isExposed(link), expected, 'behind a link');
  }
});

test('a listed module that others may exchange after its hash was taken is not loaded; one nobody listed is tried', () => {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const load = (pinned: string | null) => {
    const loaded = loadDriver({ name: 'listed', path: file, sha256: pinned });
    return loaded.ok ? null : loaded.error;
  };
  rights(0o644, 0o777);
  assert.deepEqual(load(sha256), { code: 'driver-exposed', params: { driver: 'listed' } });
  assert.equal(load(null)?.code, 'driver-error');
  rights(0o644, 0o755);
  assert.equal(load(sha256)?.code, 'driver-error');
});
