import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { readCertificateRequest } from '../../trust/certificate-request.ts';
import { derOfPem } from '../stand/pki/authority.ts';
import { createTrainingPki } from '../stand/pki/training-pki.ts';
import { type Runtime, startRuntime } from '../stand/runtime.ts';
import { openTokenStore, softHsmModule } from '../stand/token/store.ts';

const person = { surname: 'ҮЛГІБЕКОВ', givenName: 'ӘДІЛЖАН', patronymic: 'ҒАЛЫМҰЛЫ', iin: '840229398000' };
const pin = 'pin-4f1c9a77';
const soPin = 'so-5d2e8b31';
let folder = '';
let runtime: Runtime;
let window: Page;
let serial = '';

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sio-admin-'));
  // The browser of the double runs as another user and must reach its part of the profile.
  chmodSync(folder, 0o711);
  const store = await openTokenStore(join(folder, 'token'));
  const config = join(folder, 'admin.json');
  const drivers = [
    { name: 'SoftHSM', path: softHsmModule },
    { name: 'KAZTOKEN', path: '/nowhere/kaztoken.so' },
  ];
  writeFileSync(config, JSON.stringify({ drivers, output: 'out' }));
  runtime = await startRuntime({
    args: ['--administrator', `--config=${config}`, `--user-data-dir=${join(folder, 'profile')}`],
    environment: { SOFTHSM2_CONF: store.configuration, CHROMIUM_HOST_OPEN_DIALOG: join(folder, 'chosen') },
    headed: false,
    windows: true,
  });
  window = await runtime.window('admin', 30_000);
  window.setDefaultTimeout(12_000);
  await window.setViewportSize({ width: 1366, height: 728 });
});
after(async () => {
  await runtime?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the list shows a blank token of one driver and why the other shows none; the language changes by the keyboard', async () => {
  await window.getByRole('row').getByText('бос, дайындалмаған').waitFor();
  await window.getByRole('alert').first().waitFor();
  await shot('list-kk');
  await tabTo(window.locator('#language'));
  await window.keyboard.press('Enter');
  await window.getByRole('heading', { name: 'Рабочее место администратора: токены' }).waitFor();
});

test('init by keys alone: PINs are typed in their own window; a weak one is refused there and asked again', async () => {
  assert.equal(await window.locator('input[type=password]').count(), 0);
  await tabTo(window.locator('#label'));
  await window.keyboard.type('2026-017');
  await window.keyboard.press('Control+Enter');
  await typePins(['', '12345678', '12345678', soPin, soPin]);
  const pins = await runtime.window('admin-pin');
  await pins.getByRole('alert').getByText('заводской PIN-код').waitFor();
  await picture(pins, 'pin-ru');
  await typePins(['', pin, pin, soPin, soPin]);
  await outcomeOf('init', 'done');
  serial = (await window.locator('[role="rowheader"]').first().textContent()) ?? '';
  assert.match(serial, /^[0-9a-f]{16}$/);
});

test('keys, requests, certificates from a folder and a test signature, each by its form', async () => {
  await perform('Создать ключи');
  await typePins([pin]);
  await outcomeOf('keys', 'done');
  await choose('Запросы на сертификаты');
  for (const [name, value] of Object.entries(person)) {
    await tabTo(window.locator(`#${name}`));
    await window.keyboard.type(value);
  }
  await shot('request-ru');
  await window.keyboard.press('Control+Enter');
  await typePins([pin]);
  await outcomeOf('request', 'done');
  await issueCertificates();
  await choose('Записать сертификаты');
  await tabTo(window.locator('#find-certificates'));
  await window.keyboard.press('Enter');
  await window.getByText('SIGN · sign.cer').waitFor();
  await window.keyboard.press('Control+Enter');
  await typePins([pin]);
  await outcomeOf('import', 'done');
  await perform('Пробная подпись');
  await typePins([pin]);
  await outcomeOf('test-sign', 'done');
  assert.ok(existsSync(join(folder, 'out', `${serial}-test-sign.p7s`)));
  await perform('Акт приёма-передачи');
  await outcomeOf('act', 'done');
  const act = readFileSync(join(folder, 'out', `${serial}-act.html`), 'utf8');
  assert.ok(act.includes(person.surname));
});

test('retire: nothing begins before the serial number is typed; a cancelled PIN leaves the token and is told', async () => {
  await choose('Стереть токен');
  const start = window.getByRole('button', { name: /^Выполнить/ });
  assert.equal(await start.isDisabled(), true);
  await tabTo(window.locator('#confirm'));
  await window.keyboard.type('other');
  await window.getByText('Это не номер этого токена').waitFor();
  assert.equal(await start.isDisabled(), true);
  await window.keyboard.press('Control+A');
  await window.keyboard.type(serial);
  await window.keyboard.press('Control+Enter');
  const pins = await pinWindow();
  await pins.keyboard.press('Escape').catch(() => undefined);
  await window.getByRole('alert').getByText('Ввод PIN-кода отменён').waitFor();
  await outcomeOf('retire', 'pin-cancelled');
  await shot('cancelled-ru');
  await tabTo(window.locator('#language'));
  await window.keyboard.press('Enter');
  await window.getByText('Осы сеанста жасалғандар').waitFor();
  await shot('cancelled-kk');
});

/** Signs what the token asked for, as the certification authority does, into a folder of its own. */
async function issueCertificates(): Promise<void> {
  const pki = await createTrainingPki(join(folder, 'pki'));
  const issued = join(folder, 'issued');
  mkdirSync(issued);
  for (const purpose of ['auth', 'sign'] as const) {
    const csr = readFileSync(join(folder, 'out', `${serial}-${purpose.toUpperCase()}.csr`), 'utf8');
    const request = readCertificateRequest(derOfPem(csr));
    assert.ok(request.ok);
    const der = await pki.issuePerson({ ...person, purpose, publicKey: request.value.publicKey });
    writeFileSync(join(issued, `${purpose}.cer`), der);
  }
  writeFileSync(join(folder, 'chosen'), issued);
}

async function perform(action: string): Promise<void> {
  await choose(action);
  await window.keyboard.press('Control+Enter');
}

/** Chooses an action by the arrow keys of its group. */
async function choose(action: string): Promise<void> {
  const radio = window.locator('.bench-action label', { hasText: action }).locator('input[type="radio"]');
  await radio.waitFor({ state: 'attached' });
  await tabTo(window.locator('.bench-action input[type="radio"]:checked'));
  for (let press = 0; press < 12 && !(await radio.isChecked()); press += 1)
    await window.keyboard.press('ArrowDown');
  assert.equal(await radio.isChecked(), true, action);
  await window.getByRole('button', { name: /^Выполнить/ }).waitFor();
}

async function pinWindow(): Promise<Page> {
  const pins = await runtime.window('admin-pin');
  await pins.locator('input[type=password]:focus').waitFor({ timeout: 15_000 });
  return pins;
}

async function typePins(values: readonly string[]): Promise<void> {
  const pins = await pinWindow();
  for (const [place, value] of values.entries()) {
    if (place > 0) await pins.keyboard.press('Tab');
    if (value !== '') await pins.keyboard.type(value);
  }
  // The window may be gone before the key is let go.
  await pins.keyboard.press('Enter').catch(() => undefined);
}

/** Waits for a line of the history and for the list to have been looked at again. */
async function outcomeOf(verb: string, outcome: string): Promise<void> {
  const entry = window.locator(`.bench-history li[data-verb="${verb}"][data-outcome="${outcome}"]`);
  await entry.first().waitFor({ timeout: 30_000 });
  await window.locator('.bench-head button:not([disabled])', { hasText: 'F5' }).waitFor({ timeout: 30_000 });
}

async function tabTo(target: Locator): Promise<void> {
  for (const key of ['Tab', 'Shift+Tab'])
    for (let press = 0; press < 30; press += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await window.keyboard.press(key);
    }
  throw new Error('no number of Tabs reaches the element');
}

const shot = (name: string) => picture(window, name);

/** Pictures only where somebody wants to look at them. */
async function picture(page: Page, name: string): Promise<void> {
  const pictures = process.env['SIO_PICTURES'];
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `admin-${name}.png`) });
}
