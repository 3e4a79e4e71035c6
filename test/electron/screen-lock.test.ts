import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, mock, test } from 'node:test';
import { createScreenGuard } from '../../electron/services/screen-guard.ts';
import {
  ownSession,
  type ScreenLock,
  sessionPath,
  watchScreenLock,
} from '../../electron/services/screen-lock.ts';
import { type FakeLogind, startFakeLogind } from './fake-logind.ts';

let logind: FakeLogind;
before(async () => {
  logind = await startFakeLogind();
});
after(() => logind.stop());

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 10) {
    if (waited > 5_000) throw new Error('not within 5 s');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function watch(session: string | undefined) {
  const seen = { locks: 0 };
  const options = { session, environment: logind.environment, again: 50 };
  const onLock = () => {
    seen.locks += 1;
  };
  const lock = watchScreenLock({ ...options, onLock });
  await until(() => lock.isObserved());
  return { lock, seen };
}

test('the lock of the session and its LockedHint are heard from logind over a real bus; another session’s are not', async () => {
  const { lock, seen } = await watch('2');
  logind.lock(sessionPath('c1'));
  logind.lockedHint(sessionPath('2'), false);
  logind.lock(sessionPath('2'));
  await until(() => seen.locks === 1);
  logind.lockedHint(sessionPath('2'), true);
  await until(() => seen.locks === 2);
  lock.stop();
  assert.equal(lock.isObserved(), false);
});

test('without a known session the lock of any session counts', async () => {
  const { lock, seen } = await watch(undefined);
  logind.lock(sessionPath('c1'));
  await until(() => seen.locks === 1);
  lock.stop();
});

test('a workstation that is killed leaves no listener behind', async () => {
  const module = new URL('../../electron/services/screen-lock.ts', import.meta.url).href;
  const options = JSON.stringify({ session: '2', environment: logind.environment });
  const script = `import { watchScreenLock } from ${JSON.stringify(module)};
    const lock = watchScreenLock({ ...${options}, onLock: () => undefined });
    setInterval(() => lock.isObserved() && process.stdout.write('.'), 20);`;
  const main = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(main.stdout, 'data');
  const children = readFileSync(`/proc/${main.pid}/task/${main.pid}/children`, 'utf8').trim();
  const listener = Number(children);
  assert.match(readFileSync(`/proc/${listener}/cmdline`, 'utf8'), /gdbus/);
  main.kill('SIGKILL');
  await until(() => !isRunning(listener));
});

function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

test('a session that ended, or is another account’s, is not taken for the own one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sio-sessions-'));
  const uid = process.getuid?.() ?? 0;
  writeFileSync(join(folder, '2'), `# private\nUID=${uid}\nSTATE=active\n`);
  writeFileSync(join(folder, '3'), `UID=${uid}7\nSTATE=active\n`);
  assert.equal(ownSession('2', folder), '2');
  for (const id of ['3', '4', undefined, '../2', '']) assert.equal(ownSession(id, folder), undefined);
  rmSync(folder, { recursive: true });
});

test('a session’s object is named as logind names it', () => {
  assert.equal(sessionPath('2'), '/org/freedesktop/login1/session/_32');
  assert.equal(sessionPath('c12'), '/org/freedesktop/login1/session/c12');
  assert.equal(sessionPath('a-1'), '/org/freedesktop/login1/session/a_2d1');
});

test('no bus, no logind or no tool: the lock is not observed, and it is tried again', async () => {
  const other = await startFakeLogind();
  const options = { session: '2', again: 50, onLock: () => undefined };
  const lock = watchScreenLock({ ...options, environment: other.environment });
  await until(() => lock.isObserved());
  other.stop();
  await until(() => !lock.isObserved());
  lock.stop();
  const toolless = watchScreenLock({ ...options, program: '/nowhere/gdbus' });
  await new Promise((resolve) => setTimeout(resolve, 200));
  assert.equal(toolless.isObserved(), false);
  toolless.stop();
});

test('while the lock is not observed five idle minutes count as one; otherwise they do not', () => {
  mock.timers.enable({ apis: ['setInterval'] });
  for (const [isObserved, idle, expected] of [
    [false, 300, 1],
    [false, 299, 0],
    [true, 3_000, 0],
  ] as const) {
    let locks = 0;
    const lock: ScreenLock = { isObserved: () => isObserved, stop: () => undefined };
    const monitor = { on: () => undefined, getSystemIdleTime: () => idle };
    const guard = createScreenGuard({ monitor, watchLock: () => lock });
    guard.on('lock-screen', () => {
      locks += 1;
    });
    assert.equal(guard.isLockObserved(), isObserved);
    mock.timers.tick(10_000);
    guard.stop();
    mock.timers.tick(60_000);
    assert.equal(locks, expected);
  }
  mock.timers.reset();
});
