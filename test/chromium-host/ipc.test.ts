import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Application, startApplication, until } from './fixtures/application.ts';

let application: Application;
before(async () => {
  application = await startApplication();
});
after(() => application.end());

test('the preload is isolated: the page sees its API, no Node and no binding', async () => {
  const { first } = application;
  assert.equal(
    await first.evaluate('apiAtStart'),
    'object',
    'the API was there before the first page script',
  );
  const globals = (await first.evaluate('Object.getOwnPropertyNames(window)')) as string[];
  const leaked = globals.filter(
    (name) => /^x[0-9a-f]{32}$/.test(name) || ['require', 'process', 'module'].includes(name),
  );
  assert.deepEqual(leaked, []);
  assert.equal(await first.evaluate('typeof ipcRenderer'), 'undefined');
});

test('what contextBridge exposes is a frozen copy', async () => {
  const { first } = application;
  assert.equal(
    await first.evaluate("'use strict'; try { api.version = 2 } catch (e) { e.name }"),
    'TypeError',
  );
  assert.equal(
    await first.evaluate("'use strict'; try { window.api = 1 } catch (e) { e.name }"),
    'TypeError',
  );
  assert.equal(await first.evaluate('Object.isFrozen(api.tags[1]) && api.tags[1].b instanceof Date'), true);
  assert.equal(await first.evaluate('api.add(20, 22)'), 42, 'a synchronous call returns synchronously');
  assert.equal(await first.evaluate('try { api.throws() } catch (e) { e.message }'), 'from the preload');
});

test('a sandboxed preload has no more of Node than Electron gives it', async () => {
  const environment = await application.first.evaluate('api.environment()');
  assert.deepEqual(environment, { type: 'renderer', sandboxed: true, env: [] });
});

test('invoke carries values both ways as structured clone does', async () => {
  const kept = await application.first.evaluate(`(async () => {
    const sent = { big: 7n, none: undefined, bytes: new Uint8Array([1, 2, 255]), when: new Date(5), map: new Map([['k', new Set([1])]]), minus: -0, text: 'Қазақстан 🏛' };
    const got = await api.echo(sent);
    return [got.big === 7n, 'none' in got, got.bytes instanceof Uint8Array && got.bytes[2] === 255, got.when.getTime() === 5,
      got.map.get('k').has(1), Object.is(got.minus, -0), got.text === sent.text];
  })()`);
  assert.deepEqual(kept, [true, true, true, true, true, true, true]);
});

test('a handler that throws, and a channel nobody handles, reject with Electron’s words', async () => {
  const message = (call: string): Promise<unknown> =>
    application.first.evaluate(`${call}.catch((e) => e.message)`);
  assert.equal(await message('api.fail()'), "Error invoking remote method 'fail': RangeError: as asked");
  assert.equal(
    await message('api.nobody()'),
    "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
  );
});

test('the sender is known by its app:// origin, its frame and its window', async () => {
  assert.deepEqual(await application.first.evaluate('api.who()'), {
    ...{ url: 'app://main/page.html?first', origin: 'app://main', current: 'app://main/page.html?first' },
    ...{ top: true, same: true, known: true },
  });
});

test('send and event.sender.send arrive, and a callback crosses the bridge', async () => {
  assert.equal(await application.first.evaluate("new Promise((hear) => api.say('word', hear))"), 'WORD');
});

test('a port joins a page and a utility process; closing one end closes the other', async () => {
  const answer = await application.first.evaluate(`new Promise((resolve) => {
    addEventListener('message', ({ data, ports: [port] }) => {
      if (port === undefined) return;
      window.port = port;
      port.onmessage = (event) => resolve([data, event.data]);
      port.postMessage({ bytes: new Uint8Array([9]) });
    });
    api.ask('openPort');
  })`);
  assert.deepEqual(answer, [
    { port: 'window' },
    { echo: { bytes: new Uint8Array([9]) }, argv: ['one'], env: ['ONLY'], send: 'undefined' },
  ]);
  await application.first.evaluate(
    `window.portClosed = false; port.addEventListener('close', () => { window.portClosed = true }); port.postMessage('close')`,
  );
  assert.ok(await until(async () => (await application.first.evaluate('window.portClosed')) === true));
});

test('what the double lacks throws with its name', async () => {
  const expected: Record<string, string> = {
    method: 'chromium-host: BrowserWindow.capturePage is not implemented',
    static: 'chromium-host: BrowserWindow.addDevToolsExtension is not implemented',
    app: 'chromium-host: App.setBadgeCount is not implemented',
    event: "chromium-host: App.on('gpu-process-crashed') is not implemented",
    option: 'chromium-host: BrowserWindow option kiosk is not implemented',
    node: 'chromium-host: webPreferences.nodeIntegration: true is refused',
  };
  for (const [what, message] of Object.entries(expected)) {
    assert.equal(await application.ask('missing', what), message);
  }
  const inPreload = await application.first.evaluate('api.missing()');
  assert.equal(inPreload, 'chromium-host: ipcRenderer.sendSync is not implemented');
});
