import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startHost } from './attach.ts';
import { isAlive, startApplication, until } from './fixtures/application.ts';

/** Process ids of Chromium (browser, zygotes, renderers) whose profile lies in `userData` or is mounted for `host`. */
function chromiumOf(host: number): number[] {
  const children = (parent: number): number[] =>
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && parentOf(Number(name)) === parent)
      .flatMap((name) => [Number(name), ...children(Number(name))]);
  return children(host);
}

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return 0;
  }
}

const gone = (pids: readonly number[]): Promise<boolean> => until(() => !pids.some(isAlive));

test('SIGTERM closes the windows, ends Chromium and exits 0', async (context) => {
  const application = await startApplication();
  context.after(() => application.end());
  const pids = chromiumOf(application.host.child.pid ?? 0);
  assert.ok(pids.length >= 3);
  assert.equal(await application.end(), 0, application.host.output());
  assert.ok(await gone(pids));
});

test('closing the last window quits the application', async (context) => {
  const application = await startApplication();
  context.after(() => application.end());
  const exited = new Promise((resolve) => application.host.child.once('exit', resolve));
  application.ask('close', 'first').catch(() => undefined);
  assert.equal(await exited, 0);
});

test('a killed host leaves no Chromium and no utility process', async (context) => {
  const application = await startApplication();
  context.after(() => application.end());
  await application.ask('openPort');
  const pids = chromiumOf(application.host.child.pid ?? 0);
  // A stopped browser cannot notice that its pipe closed: only the kernel can end it.
  process.kill(pids[0] ?? 0, 'SIGSTOP');
  application.host.child.kill('SIGKILL');
  assert.ok(await gone(pids), `still there: ${pids.filter(isAlive)}`);
});

test('when Chromium dies the application hears it and the host fails', async (context) => {
  const application = await startApplication();
  context.after(() => application.end());
  const [browser] = chromiumOf(application.host.child.pid ?? 0);
  assert.ok(browser);
  process.kill(browser, 'SIGKILL');
  const exited = new Promise((resolve) => application.host.child.once('exit', resolve));
  assert.equal(await exited, 70);
  assert.match(application.host.output(), /Chromium is gone/);
});

test('a second instance hands its arguments to the first and ends', async (context) => {
  const application = await startApplication();
  context.after(() => application.end());
  const main = fileURLToPath(new URL('./fixtures/main.ts', import.meta.url));
  const second = await startHost({ main, args: [`--user-data-dir=${application.userData}`, 'an argument'] });
  const code = await new Promise((resolve) => second.child.once('exit', resolve));
  assert.equal(code, 3, second.output());
  const said = async (): Promise<string[]> => (await application.ask('said')) as string[];
  assert.ok(await until(async () => (await said()).includes('second an argument')));
});
