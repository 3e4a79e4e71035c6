import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PinPrompt } from '../../protocol/pin.ts';
import { type Harness, prompt, recorded, startHarness } from './harness.ts';
import { startState } from './people.ts';
import { photographResult, pinContext, result } from './results.ts';
import { smallest } from './sizes.ts';

let harness: Harness;
before(async () => {
  harness = await startHarness();
});
after(() => harness.end());

const ask: Extract<PinPrompt, { kind: 'ask' }> = {
  ...{ kind: 'ask', entry: 1, wants: 'pin' },
  ...{ minLength: 4, maxLength: 16, counter: 'full', lastError: null },
};
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
  assert.deepEqual((await recorded(page)).pinReplies, [{ kind: 'pin', entry: 1, pin: '12348901' }]);
  assert.equal((await page.content()).includes('12348901'), false);
  await page.close();
});

test('a PIN pasted longer than the token takes is not cut to fit: it stays here and the person is told', async () => {
  const page = await open([ask]);
  await page.getByLabel('PIN-код', { exact: true }).waitFor();
  await page.keyboard.insertText('12345678901234567');
  await page.keyboard.press('Enter');
  await page.getByText('PIN-код ұзындығы 4–16 таңба болуы керек.').waitFor();
  assert.deepEqual((await recorded(page)).pinReplies, []);
  await page.close();
});

test('a wrong PIN keeps the window: says so, says what is known of the counter, asks again with an empty field', async () => {
  const page = await open([ask]);
  await page.keyboard.type('0000');
  await page.keyboard.press('Enter');
  await prompt(page, { kind: 'working' });
  await page.getByText('Токен жұмыс істеп жатыр').waitFor();
  await prompt(page, { ...ask, entry: 2, counter: 'low', lastError: { code: 'pin-incorrect' } });
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
  await prompt(page, { ...ask, entry: 2, counter: 'locked' });
  await page.getByText('PIN-код бұғатталған.').waitFor();
  assert.equal(await field.count(), 0);
  await page.close();
});

test('a doubled Enter sends one reply, and every reply names its question', async () => {
  const page = await open([ask]);
  await page.getByLabel('PIN-код', { exact: true }).waitFor();
  await page.keyboard.type('1234');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await prompt(page, { ...ask, entry: 2, lastError: { code: 'pin-incorrect' } });
  await page.getByRole('alert').getByText('PIN-код дұрыс емес.').waitFor();
  await page.keyboard.type('5678');
  await page.keyboard.press('Enter');
  assert.deepEqual((await recorded(page)).pinReplies, [
    { kind: 'pin', entry: 1, pin: '1234' },
    { kind: 'pin', entry: 2, pin: '5678' },
  ]);
  await page.close();
});

test('a new PIN: old or PUK, new, repeated; two that differ are not sent, all are cleared when sent', async () => {
  for (const [wants, purpose, first] of [
    ['change', 'change-pin', 'Қазіргі PIN-код'],
    ['unblock', 'unblock-pin', 'PUK (әкімшінің PIN-коды)'],
  ] as const) {
    const context = { ...pinContext, holder: null, purpose, documents: [] };
    const scenario = { state: startState, pin: context, prompts: [{ ...ask, wants }] };
    const page = await harness.open('pin', scenario, smallest.pin);
    await page.getByLabel(first, { exact: true }).waitFor();
    const typeAll = async (...values: string[]) => {
      for (const [index, label] of [first, 'Жаңа PIN-код', 'Жаңасы тағы бір рет'].entries()) {
        await page.getByLabel(label, { exact: true }).focus();
        await page.keyboard.press('Control+A');
        await page.keyboard.type(values[index] ?? '');
      }
      await page.keyboard.press('Enter');
    };
    await typeAll('12345678', '493817', '493871');
    await page.getByText('Жаңа PIN-код екінші рет басқаша терілді.').waitFor();
    assert.deepEqual((await recorded(page)).pinReplies, []);
    await typeAll('12345678', '493817', '493817');
    assert.deepEqual((await recorded(page)).pinReplies, [
      { kind: 'pin', entry: 1, pin: '12345678', newPin: '493817' },
    ]);
    const left = await page
      .locator('input')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    assert.deepEqual(left, ['', '', '']);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(overflow, false);
    await page.close();
  }
});

test('a reader with keys: nothing is typed here, and the window says where', async () => {
  const page = await open([{ ...ask, wants: 'pin-pad' }]);
  await page.getByRole('button', { name: 'Жалғастыру' }).waitFor();
  assert.equal(await page.locator('input[type=password]').count(), 0);
  await page.keyboard.press('Enter');
  assert.deepEqual((await recorded(page)).pinReplies, [{ kind: 'pin', entry: 1, pin: '' }]);
  await prompt(page, { kind: 'reader' });
  await page.getByText('PIN-кодты оқу құрылғысының пернетақтасында теріңіз').waitFor();
  await page.close();
});

test('many documents under one PIN are all shown, each with its digest, and the list is reached by keyboard', async () => {
  const documents = Array.from({ length: 12 }, (_, index) => ({
    ...{ title: { kk: `Сұрау ${index}`, ru: `Запрос ${index}` }, documentId: `id-${index}` },
    sha256: String(index % 10).repeat(64),
  }));
  const page = await harness.open(
    'pin',
    { state: startState, pin: { ...pinContext, documents }, prompts: [ask] },
    smallest.pin,
  );
  await page.getByRole('heading', { name: 'Құжаттарға қол қою: барлығы 12' }).waitFor();
  assert.equal(await page.locator('.pin-documents li').count(), 12);
  await page.getByRole('list', { name: 'Қол қойылатын құжаттар' }).focus();
  await page.keyboard.press('End');
  await page.getByLabel('PIN-код', { exact: true }).waitFor();
  await page.close();
});

test('a new PIN is asked for from the status bar by the keyboard alone; what failed stays there in words', async () => {
  const state = { ...startState, token: { state: 'present', fault: null } } as const;
  const page = await harness.open('work', {
    state: {
      ...state,
      tokens: [{ serial: '4A7F', label: 'KAZTOKEN', driver: 'KAZTOKEN', certificates: [], fault: null }],
    },
  });
  const item = page.locator('[data-status="token"] button');
  await item.focus();
  await page.keyboard.press('Enter');
  const button = page.getByRole('button', { name: 'PIN-кодты ауыстыру' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Жаңа PIN-код қойылды.').waitFor();
  const { calls } = await recorded(page);
  assert.deepEqual(
    calls.filter(({ name }) => name === 'changePin'),
    [{ name: 'changePin', argument: { tokenSerial: '4A7F' } }],
  );
  await page.evaluate(() =>
    (window as unknown as { fake: { answer(name: string, outcome: unknown): void } }).fake.answer(
      'unblockPin',
      {
        ok: false,
        error: { code: 'so-pin-locked' },
      },
    ),
  );
  await page.getByRole('button', { name: 'PUK арқылы бұғаттан шығару' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Әкімшінің PIN-коды (SO) бұғатталған.').waitFor();
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
