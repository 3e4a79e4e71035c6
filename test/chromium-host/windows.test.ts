import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Application, isAlive, startApplication, until } from './fixtures/application.ts';

let application: Application;
before(async () => {
  application = await startApplication();
});
after(() => application.end());

/** Field of /proc/<pid>/status. */
const status = (pid: number, field: string): string =>
  new RegExp(`^${field}:\\s*(.*)$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '';

test('an outside Playwright works with every window, also of an in-memory partition', async () => {
  await application.ask('open', 'memory', 'private');
  for (const name of ['first', 'memory']) {
    const page = await application.window(name);
    await page.click('#b');
    assert.equal(await page.title(), 'pressed');
    await page.focus('#i');
    await page.keyboard.type('Әріптер abc');
    assert.equal(await page.inputValue('#i'), 'Әріптер abc');
    const picture = await page.screenshot();
    assert.deepEqual(
      [picture.readUInt32BE(16), picture.readUInt32BE(20)],
      [640, 480],
      'the size that was asked for',
    );
  }
  await application.ask('close', 'memory');
});

test('every window has a renderer of its own; it is sandboxed, not root, and ends with the window', async () => {
  const one = (await application.ask('open', 'one')) as number;
  const two = (await application.ask('open', 'two')) as number;
  assert.notEqual(one, two);
  for (const pid of [one, two]) {
    assert.equal(status(pid, 'Seccomp'), '2');
    assert.equal(status(pid, 'NoNewPrivs'), '1');
    assert.ok(
      status(pid, 'Uid')
        .split(/\s+/)
        .every((uid) => uid !== '0'),
      status(pid, 'Uid'),
    );
    assert.match(readFileSync(`/proc/${pid}/cmdline`, 'utf8'), /--type=renderer/);
  }
  assert.doesNotMatch(readFileSync(`/proc/${one}/cmdline`, 'utf8'), /--no-sandbox/);
  await application.ask('close', 'one');
  assert.equal(isAlive(one), false, 'gone when closed is emitted');
  assert.equal(isAlive(two), true);
  await application.ask('close', 'two');
  assert.equal(isAlive(two), false);
});

test('an in-memory partition is separate, and its end leaves nothing behind', async () => {
  const canary = 'КАНАРЕЙКА-81-zebra';
  await application.ask('open', 'secret', 'secret');
  const store = `(async () => {
    localStorage.setItem('kept', ${JSON.stringify(canary)});
    document.cookie = 'kept=81zebra';
    await (await caches.open('c')).put('/x', new Response(${JSON.stringify(canary)}));
  })()`;
  const read = "[localStorage.getItem('kept'), document.cookie]";
  const secret = await application.window('secret');
  await secret.evaluate(store);
  assert.deepEqual(await secret.evaluate(read), [canary, 'kept=81zebra']);
  assert.deepEqual(await application.first.evaluate(read), [null, '']);
  await application.ask('close', 'secret');
  assert.deepEqual(filesContaining(join(application.userData, 'chromium'), [canary, '81zebra']), []);
  await application.ask('open', 'again', 'secret');
  assert.deepEqual(await (await application.window('again')).evaluate(read), [null, '']);
  await application.ask('close', 'again');
});

test('size and colour scheme follow the main process; a locked screen is heard', async () => {
  const { first } = application;
  await application.ask('resize');
  assert.ok(await until(async () => (await first.evaluate("innerWidth + 'x' + innerHeight")) === '500x300'));
  await application.ask('dark');
  assert.ok(
    await until(
      async () => (await first.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")) === true,
    ),
  );
  application.host.lockScreen();
  assert.ok(await until(async () => ((await application.ask('said')) as string[]).includes('locked')));
});

test('a window that its user closes is closed for the application too', async () => {
  await application.ask('open', 'user');
  await (await application.window('user')).close();
  assert.ok(await until(async () => ((await application.ask('said')) as string[]).includes('closed user')));
});

test('a renderer that is killed or crashes is reported, and its memory is not dumped to the disk', async () => {
  const said = async (word: string): Promise<boolean> =>
    ((await application.ask('said')) as string[]).includes(word);
  await application.ask('open', 'killed');
  await application.ask('crash', 'killed');
  assert.ok(await until(() => said('gone killed')));
  await application.ask('close', 'killed');
  await application.ask('open', 'crashed', 'private');
  const page = await application.window('crashed');
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => undefined);
  assert.ok(await until(() => said('gone crashed')));
  await application.ask('close', 'crashed');
  const names = readdirSync(application.userData, { recursive: true }).map(String);
  assert.deepEqual(
    names.filter((name) => /\.dmp$|Crash Reports/.test(name)),
    [],
  );
});

function filesContaining(folder: string, needles: readonly string[]): string[] {
  const encoded = needles.flatMap((needle) => [Buffer.from(needle), Buffer.from(needle, 'utf16le')]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => encoded.some((needle) => readFileSync(path).includes(needle)));
}
