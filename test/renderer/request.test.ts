import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { prepared, readyRow } from './documents.ts';
import type { Scenario } from './fake-bridge.ts';
import { answer, type Harness, happen, recorded, startHarness } from './harness.ts';
import { account, caseNumber, otherIin, signedIn } from './people.ts';

let harness: Harness;
before(async () => {
  harness = await startHarness();
});
after(() => harness.end());

const scenario: Scenario = {
  state: signedIn,
  requests: [],
  answers: { prepareRequest: { ok: true, value: prepared } },
};

test('a request is written, shown and signed by the keyboard alone; an error keeps everything typed (item 42)', async () => {
  const page = await harness.open('work', scenario);
  await answer(page, 'signRequest', { ok: false, error: { code: 'token-removed' } });
  await fillByKeyboard(page);
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-page="review"]').waitFor();
  await page.getByText('26 2300 03 1 000001').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').getByText('Әрекет кезінде токен шығарылды').waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await page.getByLabel('СДТБТ нөмірі').inputValue(), '26 2300 03 1 000001');
  assert.equal(await page.getByRole('textbox', { name: 'ЖСН' }).inputValue(), '850315 498105');
  const { calls } = await recorded(page);
  assert.deepEqual(calls.find((call) => call.name === 'prepareRequest')?.argument, {
    ground: 'criminal-case',
    particulars: { caseNumber },
    service: 1,
    parameter: 'iin',
    value: otherIin,
    details: {},
    sanction: null,
  });
  assert.deepEqual(calls.find((call) => call.name === 'signRequest')?.argument, { id: prepared.id });
  await page.close();
});

test('after signing the list says what became of it: waiting, then refused with the way back to what was typed', async () => {
  const page = await harness.open('work', scenario);
  await fillByKeyboard(page);
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-page="review"]').waitFor();
  const row = { ...readyRow, id: prepared.id, state: 'waiting' as const, receipt: 'none' as const };
  await happen(page, { requests: [row] });
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-page="requests"]').getByText('Сұрау салуға қол қойылды').waitFor();
  const reason = { code: 'case-not-yours' as const, params: { number: caseNumber } };
  await happen(page, { requests: [{ ...row, state: 'refused', reason, receipt: 'verified' }] });
  await page.getByRole('button', { name: 'Түзетіп, қайта жасау' }).click();
  assert.equal(await page.getByLabel('СДТБТ нөмірі').inputValue(), '26 2300 03 1 000001');
  await page.close();
});

test('what is typed is cleaned and grouped, keeps the caret, and says why a number is wrong (item 21)', async () => {
  const page = await harness.open('work', scenario);
  await page.keyboard.press('F9');
  const field = page.getByLabel('СДТБТ нөмірі');
  await field.focus();
  await page.keyboard.insertText(' 26-2300\u00a003 1—000001 ');
  assert.equal(await field.inputValue(), '26 2300 03 1 000001');
  await page.getByText('15 цифр терілді').waitFor();
  await page.keyboard.press('Home');
  for (let place = 0; place < 4; place += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await page.keyboard.type('9');
  assert.equal(await field.inputValue(), '26 2900 03 1 000001');
  await field.fill('26a');
  await page.getByText('Тек цифрлар болуы керек.').waitFor();
  await chooseService(page, 0);
  const value = page.getByRole('textbox', { name: 'ЖСН' });
  for (const [typed, words] of [
    ['850315498106', 'Бақылау цифры сәйкес емес'],
    ['851315498105', 'Мұндай күн жоқ'],
    ['850315700025', '1–6 болуы керек'],
  ] as const) {
    await value.fill(typed);
    await page.getByText(words).waitFor();
  }
  await page.close();
});

test('the decision panel refuses in words with the item what the role does not have, and the form does not go on', async () => {
  const page = await harness.open('work', {
    ...scenario,
    state: { ...signedIn, session: { ...account, role: 2 } },
  });
  await page.keyboard.press('F9');
  await page.locator('#service').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.locator('#ground').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Қылмыстық іс — рөліңізге берілмеген' }).click();
  await page.locator('#ground-caseNumber').fill(caseNumber);
  await chooseService(page, 0);
  await page.getByRole('textbox', { name: 'ЖСН' }).fill(otherIin);
  await page.locator('[data-decision="refused"]').getByText('Рұқсат етілмейді').waitFor();
  await page.getByText('«Жүйенің әкімшісі» рөліне «Қылмыстық іс» негізі берілмеген.').waitFor();
  await page.getByText('№ 151 Қағидалар, 1-қосымша').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').getByText('Сіздің рөліңізге бұл негіз берілмеген.').waitFor();
  assert.equal(
    (await recorded(page)).calls.some((call) => call.name === 'prepareRequest'),
    false,
  );
  await page.close();
});

test('an empty form is answered with a summary that leads to its fields', async () => {
  const page = await harness.open('work', scenario);
  await page.keyboard.press('F9');
  await page.locator('[data-page="new-request"]').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').getByRole('button', { name: /СДТБТ/ }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'ground-caseNumber');
  await page.close();
});

test('the draft saves itself and comes back; the language switches around what is typed', async () => {
  const draft = {
    ground: 'criminal-case',
    particulars: { caseNumber: '2623' },
    service: 5,
    parameter: 'iin',
    value: '8503',
    details: {},
    sanction: null,
  };
  const page = await harness.open('work', {
    ...scenario,
    answers: { loadDraft: { ok: true, value: draft } },
  });
  await page.getByRole('button', { name: 'Жобаны жалғастыру' }).click();
  const field = page.getByLabel('СДТБТ нөмірі');
  assert.equal(await field.inputValue(), '26 23');
  await field.fill('262300');
  await page.locator('[data-draft="saved"]').waitFor();
  const saved = (await recorded(page)).calls.findLast((call) => call.name === 'saveDraft');
  assert.deepEqual(saved?.argument, { ...draft, particulars: { caseNumber: '262300' } });
  await page.getByRole('radio', { name: 'РУС' }).click();
  assert.equal(await page.getByLabel('Номер ЕРДР').inputValue(), '26 2300');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'ru');
  await page.getByRole('radio', { name: 'ҚАЗ' }).click();
  await page.getByLabel('СДТБТ нөмірі').waitFor();
  await page.close();
});

test('a form cleared by mistake comes back, and a stored draft that cannot be read is said so (item 42)', async () => {
  const page = await harness.open('work', {
    ...scenario,
    answers: { loadDraft: { ok: false, error: { code: 'workstation-fault' } } },
  });
  await page.keyboard.press('F9');
  await page.locator('[data-draft="unread"]').getByText('Сақталған жоба оқылмады').waitFor();
  const field = page.getByLabel('СДТБТ нөмірі');
  await field.fill(caseNumber);
  await page.getByRole('button', { name: 'Тазарту' }).click();
  assert.equal(await field.inputValue(), '');
  await page.getByRole('button', { name: 'Тазартылғанды қайтару' }).click();
  assert.equal(await field.inputValue(), '26 2300 03 1 000001');
  await page.close();
});

async function fillByKeyboard(page: Page): Promise<void> {
  await page.keyboard.press('F9');
  await page.locator('#ground-caseNumber:focus').waitFor();
  await page.keyboard.type(caseNumber);
  await page.keyboard.press('Tab');
  await page.keyboard.type('1.');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'ЖСН' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type(otherIin);
}

async function chooseService(page: Page, place: number): Promise<void> {
  await page.locator('#service').focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option').nth(place).click();
}
