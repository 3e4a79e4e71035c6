import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Application, startApplication, until } from './fixtures/application.ts';

let application: Application;
let open: Page;
let connections = 0;
const outside = createServer((_request, response) => response.end('reached'));
outside.on('connection', () => {
  connections += 1;
});

before(async () => {
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  application = await startApplication();
  await application.ask('open', 'open', undefined, 'open.html');
  open = await application.window('open');
});
after(async () => {
  await application.end();
  outside.close();
});

const fetched = (page: Page, url: string): Promise<unknown> =>
  page.evaluate(
    (address) =>
      fetch(address).then(
        (response) => response.text(),
        () => 'refused',
      ),
    url,
  );
const port = (): number => (outside.address() as AddressInfo).port;

test('app:// is answered by protocol.handle, in a secure context', async () => {
  assert.equal(await fetched(application.first, '/data.json'), '{"from":"protocol"}');
  assert.equal(await application.first.evaluate('isSecureContext'), true);
  const status = await application.first.evaluate("fetch('/nothing').then((response) => response.status)");
  assert.equal(status, 404, 'the handler’s status arrives');
});

test('the handler’s CSP header is enforced: an inline script does not run', async () => {
  assert.equal(await application.first.evaluate('window.inlineRan'), undefined);
  assert.equal(await fetched(application.first, `http://127.0.0.1:${port()}/`), 'refused');
});

test('any other request is refused, also where no policy forbids it', async () => {
  for (const url of [`http://127.0.0.1:${port()}/`, `http://localhost:${port()}/`, 'https://example.com/']) {
    assert.equal(await fetched(open, url), 'refused', url);
  }
  const image = await open.evaluate(
    (url) =>
      new Promise((resolve) => {
        const element = new Image();
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('refused');
        element.src = url;
      }),
    `http://127.0.0.1:${port()}/image.png`,
  );
  assert.equal(image, 'refused');
  assert.equal(connections, 0);
});

test('a worker gets what app:// answers and nothing else', async () => {
  const answers = await open.evaluate(
    () =>
      new Promise((resolve) => {
        new Worker('/worker.js').onmessage = ({ data }) => resolve(data);
      }),
  );
  assert.deepEqual(answers, ['{"from":"protocol"}', 'refused']);
});

test('a WebSocket, which CDP cannot intercept, reaches nobody either', async () => {
  const state = await open.evaluate(
    (url) =>
      new Promise((resolve) => {
        const socket = new WebSocket(url);
        socket.onopen = () => resolve('open');
        socket.onclose = () => resolve('closed');
      }),
    `ws://127.0.0.1:${port()}/`,
  );
  assert.equal(state, 'closed');
  assert.equal(connections, 0);
});

test('will-navigate is asked with the app:// address and can keep the page where it is', async () => {
  const before = open.url();
  await open.evaluate("location.href = '/frame.html'");
  await open.evaluate("location.href = 'https://example.com/'");
  const heard = async (): Promise<boolean> => {
    const said = (await application.ask('said')) as string[];
    return (
      said.includes('will-navigate app://main/frame.html') &&
      said.includes('will-navigate https://example.com/')
    );
  };
  assert.ok(await until(heard));
  assert.equal(open.url(), before);
  assert.equal(await open.evaluate('document.title'), 'open');
});

test('window.open is refused: the handler is asked and no window stays', async () => {
  const count = (await application.host.pages()).length;
  await open.evaluate("void window.open('/frame.html', 'popup')");
  const heard = async (): Promise<boolean> =>
    ((await application.ask('said')) as string[]).includes('window.open app://main/frame.html');
  assert.ok(await until(heard));
  assert.ok(await until(async () => (await application.host.pages()).length === count));
});

test('a download is refused and reported as will-download', async () => {
  await open.evaluate(() => {
    const link = document.createElement('a');
    link.href = '/data.json';
    link.download = 'data.json';
    link.click();
  });
  const heard = async (): Promise<boolean> =>
    ((await application.ask('said')) as string[]).includes('download app://main/data.json');
  assert.ok(await until(heard));
  const names = readdirSync(application.userData, { recursive: true }).map(String);
  assert.deepEqual(
    names.filter((name) => name.endsWith('data.json') || name.endsWith('.crdownload')),
    [],
  );
});

test('permissions are denied', async () => {
  for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read']) {
    const state = await open.evaluate(
      (permission) =>
        navigator.permissions.query({ name: permission as PermissionName }).then((status) => status.state),
      name,
    );
    assert.equal(state, 'denied', name);
  }
});
