import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PinPrompt } from '../../protocol/ipc.ts';
import { type Harness, prompt, recorded, startHarness } from './harness.ts';
import { startState } from './people.ts';
import { photographResult, pinContext, result } from './results.ts';
import { smallest } from './sizes.ts';

let harness: Harness;
before(async () => {
  harness = await startHarness();
});
after(() => harness.end());

const ask: PinPrompt = { kind: 'ask', minLength: 4, maxLength: 16, counter: 'full', lastError: null };
const open = (prompts: PinPrompt[]) =>
  harness.open('pin', { state: startState, pin: pinContext, prompts }, smallest.pin);

test('the PIN is sent once by Enter, leaves the field at once and stands nowhere in the page', async () => {
  const page = await open([ask]);
  const field = page.getByLabel('PIN-код', { exact: true });
  await field.waitFor();
  assert.equal(await field.getAttribute('type'), 'password');
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await page.getByText('PIN-код ұзындығы 4–16 таңба болуы керек.').waitFor();
  assert.deepEqual((await recorded(page)).pinReplies, []);
  await page.keyboard.type('348901');
  await page.keyboard.press('Enter');
  assert.equal(await field.inputValue(), '');
  assert.deepEqual((await recorded(page)).pinReplies, [{ kind: 'pin', pin: '12348901' }]);
  assert.equal((await page.content()).includes('12348901'), false);
  await page.close();
});

test('a wrong PIN keeps the window: says so, says what is known of the counter, asks again with an empty field', async () => {
  const page = await open([ask]);
  await page.keyboard.type('0000');
  await page.keyboard.press('Enter');
  await prompt(page, { kind: 'working' });
  await page.getByText('Токен жұмыс істеп жатыр').waitFor();
  await prompt(page, { ...ask, counter: 'low', lastError: { code: 'pin-incorrect' } });
  await page.getByRole('alert').getByText('PIN-код дұрыс емес.').waitFor();
  await page.locator('[data-counter="low"]').getByText('Бұрын қате PIN-код енгізілген').waitFor();
  assert.equal(await page.getByLabel('PIN-код', { exact: true }).inputValue(), '');
  assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).type), 'password');
  await page.keyboard.press('Escape');
  assert.deepEqual((await recorded(page)).pinReplies.at(-1), { kind: 'cancel' });
  await page.close();
});

test('the last try must be confirmed before anything can be typed; a locked PIN is not asked for', async () => {
  const page = await open([{ ...ask, counter: 'final' }]);
  const field = page.getByLabel('PIN-код', { exact: true });
  await field.waitFor();
  assert.equal(await field.isDisabled(), true);
  await page.keyboard.press('Space');
  await page.waitForFunction(() => (document.activeElement as HTMLInputElement).type === 'password');
  assert.equal(await field.isDisabled(), false);
  await prompt(page, { ...ask, counter: 'locked' });
  await page.getByText('PIN-код бұғатталған.').waitFor();
  assert.equal(await field.count(), 0);
  await page.close();
});

test('the result says it is shown once, carries its watermark, and Esc, Ctrl+W and the timer close it (item 52)', async () => {
  for (const [key, closesAt] of [
    ['Escape', result.closesAt],
    ['Control+w', result.closesAt],
    ['Shift', new Date(Date.now() + 700).toISOString()],
  ] as const) {
    const page = await harness.open('result', { state: startState, result: { ...result, closesAt } });
    await page.getByRole('heading', { name: 'Бір рет көрсетіледі' }).waitFor();
    await page.getByText('СЕРІКБАЕВА').waitFor();
    assert.equal(await page.locator('[data-watermark]').getAttribute('data-watermark'), result.watermark);
    await page.keyboard.press(key);
    await page.waitForFunction(() =>
      (window as unknown as { fake: { calls: { name: string }[] } }).fake.calls.some(
        (c) => c.name === 'closeResult',
      ),
    );
    await page.close();
  }
});

test('what is shown cannot be selected or copied by the usual gestures; the photograph is an image of its own bytes', async () => {
  const page = await harness.open('result', { state: startState, result: photographResult });
  await page.getByRole('img').waitFor();
  const state = await page.evaluate(() => ({
    menu: document.body.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true })),
    copy: document.body.dispatchEvent(new ClipboardEvent('copy', { bubbles: true, cancelable: true })),
    select: getComputedStyle(document.querySelector('main') ?? document.body).userSelect,
    width: document.querySelector('img')?.naturalWidth,
  }));
  assert.deepEqual(state, { menu: false, copy: false, select: 'none', width: 3 });
  await page.close();
});
