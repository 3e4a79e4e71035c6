import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openWorkplace, type Workplace } from './workplace.ts';

let workplace: Workplace;

before(async () => {
  workplace = await openWorkplace('documents');
});
after(() => workplace.close());

test('rules-151/42: a user reports a delay from the documents’ desk by keyboard alone; it comes back verified', async () => {
  const { officer } = workplace;
  await officer.signIn();
  await officer.signAgreement();
  await officer.work.keyboard.press('F4');
  await officer.page('documents');
  await officer.work.keyboard.press('F9');
  await officer.page('new-document');
  await officer.tabTo(officer.work.locator('[data-key="incident-report"]'));
  await officer.work.keyboard.press('Enter');
  await officer.page('filing-form');
  await officer.type('#field-since', '22.11.2025 09:15');
  await officer.type('#field-description', 'Сұрау салуға екі сағаттан бері жауап жоқ.');
  await officer.work.keyboard.press('Control+Enter');
  const id = await officer.sign();
  await officer.page('documents');
  const detail = officer.work.locator('#filing-detail');
  await detail.locator('[data-verified]').getByText('ҮЛГІБЕКОВ').waitFor({ timeout: 20_000 });
  const text = (await detail.textContent()) ?? '';
  assert.match(text, /Сұрау салуға екі сағаттан бері жауап жоқ\./);
  assert.ok(text.includes(id), 'the list stands at the document that was signed');
  await officer.tabTo(officer.work.getByRole('button', { name: 'Түбіртек' }));
  await officer.work.keyboard.press('Enter');
  await officer.work.getByRole('dialog').getByText('Қабылданды').waitFor();
  await officer.work.keyboard.press('Escape');
});
