import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { rows, shownReceipt } from './documents.ts';
import type { Scenario } from './fake-bridge.ts';
import { deficiencyFiling, duties, filed, filings, notices, preparedFiling } from './filings.ts';
import { answer, type Harness, happen, recorded, startHarness } from './harness.ts';
import { account, signedIn } from './people.ts';

let harness: Harness;
before(async () => {
  harness = await startHarness();
});
after(() => harness.end());

const scenario: Scenario = {
  state: { ...signedIn, session: { ...account, capacities: ['operator'] } },
  ...{ requests: [], filings, filed, duties, notices },
  answers: {
    prepareFiling: { ok: true, value: preparedFiling },
    receipt: { ok: true, value: shownReceipt },
  },
};

test('a document is chosen, filled in, shown from its bytes and signed by the keyboard alone, with its receipt', async () => {
  const page = await harness.open('work', scenario);
  await fillNotice(page);
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-page="review"]').getByText('Жүйе жаңартылады.').waitFor();
  await page.getByText('Система обновляется.').waitFor();
  await answer(page, 'signFiling', { ok: false, error: { code: 'token-removed' } });
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').getByText('Әрекет кезінде токен шығарылды').waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#field-from').inputValue(), '23.11.2026 22:00');
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-page="review"]').waitFor();
  await answer(page, 'signFiling', { ok: true, value: null });
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-page="documents"]').getByText('Құжатқа қол қойылды').waitFor();
  const [sample] = filings;
  assert.ok(sample);
  await happen(page, { filings: [...filings, { ...sample, id: preparedFiling.id }] });
  await page.getByRole('button', { name: 'Түбіртек' }).click();
  await page.getByRole('dialog').getByText(shownReceipt.title.kk).first().waitFor();
  const { calls } = await recorded(page);
  assert.deepEqual(calls.find((call) => call.name === 'prepareFiling')?.argument, {
    type: 'maintenance-notice',
    values: { from: '2026-11-23T22:00', until: '2026-11-24T02:00', kk: 'Жаңарту', ru: 'Обновление' },
    refs: [],
  });
  assert.deepEqual(calls.findLast((call) => call.name === 'signFiling')?.argument, { id: preparedFiling.id });
  await page.close();
});

test('rules-151/50: what has no bearing on the case is chosen among the requests whose result was opened', async () => {
  const opened = rows.filter(({ openedAt }) => openedAt !== null);
  assert.ok(opened.length > 0 && opened.length < rows.length);
  const page = await harness.open('work', { ...scenario, requests: rows });
  await page.keyboard.press('F4');
  await page.locator('[data-page="documents"]').waitFor();
  await page.keyboard.press('F9');
  await page.locator('[data-key="partial-destruction"]').click();
  await page.locator('#field-request').click();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option').first().waitFor();
  assert.equal(await page.getByRole('option').count(), opened.length);
  await page.keyboard.press('Enter');
  await page.locator('#field-what').fill('Іске қатысы жоқ мекенжай');
  await page.locator('#field-sheets').fill('1');
  await page.locator('#field-date').fill('22.11.2026');
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-page="review"]').waitFor();
  const { calls } = await recorded(page);
  const argument = calls.findLast(({ name }) => name === 'prepareFiling')?.argument;
  const { values } = argument as { values: Record<string, string> };
  assert.ok(opened.some(({ id }) => id === values['request']));
  await page.close();
});

test('only what the account may file is offered, to start and to answer', async () => {
  for (const [capacities, offered] of [
    [[], 0],
    [['operator'], 1],
  ] as const) {
    const session = { ...account, capacities: [...capacities] };
    const page = await harness.open('work', { ...scenario, state: { ...signedIn, session } });
    await show(page, deficiencyFiling.id);
    assert.equal(await page.getByRole('button', { name: 'Жауап: Кемшіліктің жойылуы' }).count(), offered);
    await page.keyboard.press('F9');
    await page.locator('[data-key="incident-report"]').waitFor();
    assert.equal(await page.locator('[data-key="maintenance-notice"]').count(), offered);
    assert.equal(await page.locator('[data-key="deficiency-removal"]').count(), 0, 'it answers another');
    await page.close();
  }
});

test('an answer names the document it answers, shows it beside the form, and what is typed outlives other desks', async () => {
  const page = await harness.open('work', scenario);
  await show(page, deficiencyFiling.id);
  await page.getByRole('button', { name: 'Жауап: Кемшіліктің жойылуы' }).click();
  await page.locator('.about-document').getByText('Арна түнде үзіледі.').waitFor();
  await page.locator('#field-done').fill('Жабдық ауыстырылды.');
  await page.keyboard.press('F2');
  await show(page, deficiencyFiling.id);
  await page.getByRole('button', { name: 'Жауап: Кемшіліктің жойылуы' }).click();
  assert.equal(await page.locator('#field-done').inputValue(), 'Жабдық ауыстырылды.');
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-page="review"]').waitFor();
  const { calls } = await recorded(page);
  assert.deepEqual(calls.find((call) => call.name === 'prepareFiling')?.argument, {
    type: 'deficiency-removal',
    values: { done: 'Жабдық ауыстырылды.' },
    refs: [deficiencyFiling.id],
  });
  await page.close();
});

test('the list is found through by /, by type and by state; a document that does not verify is not shown', async () => {
  const page = await harness.open('work', {
    ...scenario,
    answers: { ...scenario.answers, filing: { ok: false, error: { code: 'signature-invalid' } } },
  });
  await page.keyboard.press('F4');
  await page.locator('[data-page="documents"]').waitFor();
  await page.locator('#filing-detail').getByRole('alert').waitFor();
  assert.equal(await page.locator('[data-verified]').count(), 0);
  await page.keyboard.press('/');
  await page.keyboard.type('кемшілі');
  const rows = page.locator('[role="row"][data-key]');
  assert.equal(await rows.count(), 2);
  await page.locator('#filter-state').click();
  await page.getByRole('option', { name: 'Қаралуда' }).click();
  assert.equal(await rows.count(), 1);
  await page.locator('#filter-type').click();
  await page.getByRole('option', { name: 'Кемшіліктің жойылуы' }).click();
  await page.getByText('Ештеңе табылмады.').waitFor();
  await page.close();
});

test('terms stand on the home page and in the status bar, the overdue first in words, and lead to their document', async () => {
  const page = await harness.open('work', scenario);
  await page.locator('[data-status="duties"][data-state="overdue"]').getByText('2, өткені 1').waitFor();
  const first = page.locator('main [data-duty]').first();
  await first.getByText('Мерзімі өтті: 21.11.2026 18:00').waitFor();
  await first.getByText('№ 151 Қағидалар, 42-тармақ').waitFor();
  await page.locator('main [data-duty="deficiency"]').getByRole('button').click();
  await page.locator('#filing-detail').getByText('Арна түнде үзіледі.').waitFor();
  await page.close();
});

test('planned work in force stands in the status bar in the words of its signed notice, and goes when it ends', async () => {
  const page = await harness.open('work', scenario);
  await page.locator('[data-status="notice"] button').click();
  await page.getByRole('dialog').getByText('Жүйе жаңартылады.').waitFor();
  await page.keyboard.press('Escape');
  await happen(page, { notices: [] });
  await page.locator('[data-status="notice"]').waitFor({ state: 'detached' });
  await page.close();
});

test('what the document’s own schema refuses leads to its field', async () => {
  const page = await harness.open('work', {
    ...scenario,
    answers: {
      prepareFiling: { ok: false, error: { code: 'document-malformed', params: { detail: 'until' } } },
    },
  });
  await fillNotice(page);
  await page.keyboard.press('Control+Enter');
  await page
    .getByRole('alert')
    .getByRole('button', { name: /Аяқталуы/ })
    .click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'field-until');
  await page.close();
});

async function fillNotice(page: Page): Promise<void> {
  await page.keyboard.press('F4');
  await page.locator('[data-page="documents"]').waitFor();
  await page.keyboard.press('F9');
  await page.locator('[data-page="new-document"] [data-key]:focus').waitFor();
  const wanted = page.locator('[data-key="maintenance-notice"]:focus');
  for (let press = 0; press < 30 && (await wanted.count()) === 0; press += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('#field-kind:focus').waitFor();
  for (const text of ['23.11.2026 22:00', '24.11.2026 02:00', 'Жаңарту', 'Обновление']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
}

async function show(page: Page, id: string): Promise<void> {
  await page.keyboard.press('F4');
  await page.locator(`[role="row"][data-key="${id}"]`).click();
  await page.locator('[data-verified]').waitFor();
}
