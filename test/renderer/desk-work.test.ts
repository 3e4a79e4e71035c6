import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  grantedFiling,
  listFiling,
  operator,
  oversightFiling,
  presentedList,
  prosecutor,
  ruling,
  sanctioned,
} from './desk-work.ts';
import { notices } from './filings.ts';
import { answer, type Harness, happen, recorded, startHarness } from './harness.ts';
import { caseNumber, otherIin, startState } from './people.ts';

let harness: Harness;
before(async () => {
  harness = await startHarness();
});
after(() => harness.end());

test('rules-151/55: the ruling is asked for, chosen by the keyboard, told by name, size and SHA-256, and signed inside', async () => {
  const page = await harness.open('work', prosecutor);
  await openForm(page, 'oversight-request');
  for (const [field, text] of [
    ['number', '15'],
    ['date', '02.11.2026'],
    ['organisation', 'Сынақ департаменті'],
    ['from', '01.11.2026'],
    ['until', '20.11.2026'],
  ])
    await page.locator(`#field-${field}`).fill(text ?? '');
  await page.keyboard.press('Control+Enter');
  const missing = page.getByRole('alert').getByRole('button', { name: /Файл тіркелмеген|файл тіркелмеген/ });
  await missing.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'field-ruling');
  await answer(page, 'pickAttachment', {
    ok: false,
    error: { code: 'attachment-kind', params: { kinds: 'PDF' } },
  });
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('PDF қабылданады').waitFor();
  await answer(page, 'pickAttachment', { ok: true, value: ruling });
  await page.locator('#field-ruling').press('Enter');
  await page.locator('[data-file="chosen"]').getByText('180,0 КБ').waitFor();
  await page.locator('[data-file="chosen"]').getByText(ruling.name).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-page="review"] .attached-files').getByText('180,0 КБ').waitFor();
  const { calls } = await recorded(page);
  const prepared = calls.find(({ name }) => name === 'prepareFiling')?.argument as { values: object };
  assert.equal(
    Reflect.get(prepared.values, 'ruling'),
    ruling.handle,
    'the bytes themselves are in main alone',
  );
  const isSaved = async () => (await recorded(page)).calls.some(({ name }) => name === 'saveFilingDraft');
  for (let tries = 0; tries < 40 && !(await isSaved()); tries += 1) await page.waitForTimeout(50);
  assert.ok(await isSaved(), 'what was typed is kept');
  await page.close();
});

test('a form that was kept is there again after a start, without its file', async () => {
  const kept = { type: 'oversight-request', answered: null, values: { number: '15', date: '2026-11-02' } };
  const page = await harness.open('work', {
    ...prosecutor,
    answers: { ...prosecutor.answers, filingDrafts: { ok: true, value: [kept] } },
  });
  await openForm(page, 'oversight-request');
  assert.equal(await page.locator('#field-number').inputValue(), '15');
  assert.equal(await page.locator('#field-date').inputValue(), '02.11.2026');
  assert.equal(await page.locator('[data-file="none"]').count(), 1);
  await page.close();
});

test('rules-151/54: a list of requests is a table, proved complete or said what is missing; its ruling is told, not opened', async () => {
  const page = await harness.open('work', prosecutor);
  await show(page, listFiling.id);
  await page.locator('[data-completeness="proven"]').getByText('Толықтығы дәлелденді').waitFor();
  const rows = page.locator('.document-table tbody tr');
  assert.equal(await rows.count(), 100);
  await page.getByRole('button', { name: /Тағы көрсету/ }).click();
  assert.equal(await rows.count(), 200);
  await show(page, oversightFiling.id);
  await page.locator('.attached-files').getByText('Файл қорғалған терезеде ашылмайды').waitFor();
  await page.close();
  const fault = { code: 'oversight-incomplete' as const, params: { detail: 'gap' } };
  const list = presentedList({ state: 'incomplete', parts: 2, fault });
  const other = await harness.open('work', { ...prosecutor, filed: { [listFiling.id]: list } });
  await show(other, listFiling.id);
  await other.getByRole('alert').getByText('бөліктердің арасында журнал жазбалары жоқ').waitFor();
  await other.close();
});

test('rules-151/28: a service that needs a sanction asks for one that was granted, or begins the petition filled in', async () => {
  const page = await harness.open('work', sanctioned);
  await fillRequest(page);
  await page.locator('[data-decision]').waitFor();
  await page.getByText('Сервиске соттың санкциясы қажет.').waitFor();
  await page.keyboard.press('Control+Enter');
  await page
    .getByRole('alert')
    .getByRole('button', { name: /Соттың санкциясы/ })
    .press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'sanction');
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.getByRole('option').count(), 1, 'what a judge refused is not offered');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  const asked = async () => (await recorded(page)).calls.find(({ name }) => name === 'prepareRequest');
  const argument = (await asked())?.argument as { sanction: string };
  assert.equal(argument.sanction, grantedFiling.id);
  await page.getByRole('button', { name: 'Санкция туралы өтінішхат бастау' }).press('Enter');
  await page.locator('[data-page="filing-form"]').waitFor();
  assert.equal(await page.locator('#field-caseNumber').inputValue(), caseNumber);
  await page.waitForFunction(() =>
    /^1\. /.test((document.querySelector('#field-service') as HTMLInputElement | null)?.value ?? ''),
  );
  await page.close();
});

test('the operator’s decisions change what is asked of the officer as soon as one comes', async () => {
  const page = await harness.open('work', { ...sanctioned, answers: {} });
  await fillRequest(page);
  assert.equal(await page.locator('.sanction-field').count(), 0);
  const decisions = sanctioned.answers?.operatorDecisions;
  assert.ok(decisions);
  await answer(page, 'operatorDecisions', decisions);
  await happen(page, { filings: [...(sanctioned.filings ?? [])] });
  await page.locator('.sanction-field').waitFor();
  await page.close();
});

test('the operator sees the 27 conflicts, what each costs and who decided, and decides in the form filled in', async () => {
  const page = await harness.open('work', operator);
  await page.getByRole('button', { name: 'Қайшылықтар' }).press('Enter');
  await page.locator('[data-page="conflicts"]').waitFor();
  assert.equal(await page.locator('[role="row"][data-key]').count(), 27);
  const first = page.locator('[data-key="roles 23 criminal-case"]');
  await first.getByText('сервистер 77 → 15').waitFor();
  await page.locator('#conflict-detail [data-ban]').waitFor();
  await page.locator('#conflict-detail [data-by="stricter"]').waitFor();
  await page.locator('[data-key="services 66 search-case"]').click();
  await page.locator('#conflict-detail [data-by="operator"]').getByText('Қазақша мәтін дәлірек').waitFor();
  await first.click();
  await page.keyboard.press('F9');
  await page.locator('[data-page="filing-form"]').waitFor();
  assert.equal(await page.locator('#field-number').inputValue(), '23');
  await page.locator('#field-reasonKk').fill('Негіз');
  await page.locator('#field-reasonRu').fill('Основание');
  await page.keyboard.press('Control+Enter');
  const { calls } = await recorded(page);
  const prepared = calls.find(({ name }) => name === 'prepareFiling')?.argument;
  const cell = { kind: 'cell', table: 'roles', number: '23', ground: 'criminal-case', reading: 'stricter' };
  const values = { ...cell, reasonKk: 'Негіз', reasonRu: 'Основание' };
  assert.deepEqual(prepared, { type: 'regulation-decision', values, refs: [] });
  await page.close();
});

test('nobody but the operator has the desk of conflicts', async () => {
  const page = await harness.open('work', prosecutor);
  await page.locator('[data-page="home"]').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Қайшылықтар' }).count(), 0);
  await page.close();
});

test('rules-151/42, rules-151/44: planned work and whom to call stand on the first page, the phone also where the channel is down', async () => {
  const page = await harness.open('work', {
    state: { ...startState, channel: { state: 'down', since: null, fault: { code: 'server-unreachable' } } },
    notices,
  });
  await page.locator('main [data-notice]').getByText('Жүйе жаңартылады.').waitFor();
  await page.locator('[data-status="notice"]').waitFor();
  await page.locator('main [data-support]').getByText('+7 (7172) 00-00-00').waitFor();
  await page.locator('[data-status="channel"] button').press('Enter');
  await page.getByRole('dialog').getByText('support@sio-pso.invalid').waitFor();
  await page.keyboard.press('Escape');
  await happen(page, { notices: [] });
  await page.locator('main [data-notice]').waitFor({ state: 'detached' });
  await page.close();
});

async function openForm(page: Page, type: string): Promise<void> {
  await page.keyboard.press('F4');
  await page.locator('[data-page="documents"]').waitFor();
  await page.keyboard.press('F9');
  await page.locator(`[data-key="${type}"]`).press('Enter');
  await page.locator('[data-page="filing-form"]').waitFor();
}

async function show(page: Page, id: string): Promise<void> {
  await page.keyboard.press('F4');
  await page.locator(`[role="row"][data-key="${id}"]`).click();
  await page.locator('[data-verified]').waitFor();
}

async function fillRequest(page: Page): Promise<void> {
  await page.keyboard.press('F9');
  await page.locator('#ground-caseNumber').fill(caseNumber);
  await page.locator('#service').focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('[role="option"]').first().click();
  await page.locator('#parameter-value').fill(otherIin);
}
