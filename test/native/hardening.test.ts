import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { createRestartBudget } from '../../native/restart-budget.ts';

const run = promisify(execFile);
const hardening = fileURLToPath(new URL('../../native/hardening.ts', import.meta.url));

const addon = fileURLToPath(new URL('../../native/hardening/build/Release/hardening.node', import.meta.url));

/** Runs a program of a hardened process; `report` is in its scope. */
async function inHardened(program: string): Promise<string> {
  const source = `import { hardenProcess } from ${JSON.stringify(hardening)};
    import { readFileSync } from 'node:fs';
    const report = hardenProcess();
    ${program}`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', source]);
  return stdout;
}

test('a hardened process says what holds, and the kernel agrees', async () => {
  const printed = await inHardened(`console.log(JSON.stringify({
    report,
    status: readFileSync('/proc/self/status', 'utf8'),
    limits: readFileSync('/proc/self/limits', 'utf8'),
  }));`);
  const { report, status, limits } = JSON.parse(printed);
  assert.deepEqual(report, { platform: 'linux', dumpable: false, coreLimit: 0, noNewPrivileges: true });
  assert.match(status, /^NoNewPrivs:\s+1$/m);
  assert.match(limits, /^Max core file size\s+0\s+0\s/m);
});

test('the memory and environment of a hardened process belong to root alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sio-hardening-'));
  await chmod(folder, 0o755);
  await copyFile(hardening, join(folder, 'hardening.ts'));
  await copyFile(hardening.replace(/hardening\.ts$/, 'addon.ts'), join(folder, 'addon.ts'));
  await copyFile(addon, join(folder, 'hardening.node'));
  const source = `import { hardenProcess } from ${JSON.stringify(join(folder, 'hardening.ts'))};
    import { statSync } from 'node:fs';
    const before = statSync('/proc/self/environ').uid;
    hardenProcess();
    console.log(JSON.stringify([process.getuid(), before, statSync('/proc/self/environ').uid]));`;
  const { stdout } = await run(
    process.execPath,
    ['--input-type=module', '--eval', source],
    await unprivileged(),
  );
  const [me, before, hardened] = JSON.parse(stdout);
  assert.equal(before, me);
  assert.equal(hardened, 0);
  await rm(folder, { recursive: true });
});

/** As root a process of another user shows the difference, if that user can reach our Node at all. */
async function unprivileged(): Promise<{ uid?: number; gid?: number; cwd: string }> {
  if (process.getuid?.() !== 0) return { cwd: '/' };
  const nobody = { uid: 65534, gid: 65534, cwd: '/' };
  return await run(process.execPath, ['--version'], nobody).then(
    () => nobody,
    () => ({ cwd: '/' }),
  );
}

test('an aborting hardened process leaves no core', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sio-core-'));
  const source = `import { hardenProcess } from ${JSON.stringify(hardening)}; hardenProcess(); process.abort();`;
  const shell = `ulimit -c unlimited; cd "$0" && exec "$1" --input-type=module --eval "$2"`;
  const failed = await run('bash', ['-c', shell, folder, process.execPath, source]).catch((error) => error);
  assert.equal(failed.signal ?? 'none', 'SIGABRT');
  assert.deepEqual(await readdir(folder), []);
  await rm(folder, { recursive: true });
});

test('never more restarts than the limit within any period', () => {
  const steps = fc.array(fc.nat(100), { maxLength: 60 });
  fc.assert(
    fc.property(fc.nat(5), fc.integer({ min: 1, max: 200 }), steps, (count, withinMs, pauses) => {
      let clock = 0;
      const budget = createRestartBudget({ count, withinMs }, () => clock);
      const taken: number[] = [];
      for (const pause of pauses) {
        clock += pause;
        if (budget.take()) taken.push(clock);
        assert.ok(taken.filter((instant) => instant > clock - withinMs).length <= count);
      }
    }),
  );
});
