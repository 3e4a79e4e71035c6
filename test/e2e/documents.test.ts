import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openWorkplace, type Workplace } from './workplace.ts';

let workplace: Workplace;

const chosen = join(mkdtempSync(join(tmpdir(), 'sio-chosen-')), 'path');

before(async () => {
  workplace = await openWorkplace('documents', { environment: { CHROMIUM_HOST_OPEN_DIALOG: chosen } });
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

test('rules-151/28: a ruling chosen in the system’s dialogue goes inside the petition and comes back by its SHA-256', async () => {
  const { officer } = workplace;
  const ruling = Buffer.from('%PDF-1.7 a made-up ruling');
  const path = join(workplace.stand.folder, 'ruling.pdf');
  writeFileSync(path, ruling);
  writeFileSync(chosen, path);
  await officer.work.keyboard.press('F9');
  await officer.page('new-document');
  await officer.tabTo(officer.work.locator('[data-key="sanction-petition"]'));
  await officer.work.keyboard.press('Enter');
  await officer.page('filing-form');
  await officer.tabTo(officer.work.locator('#field-service'));
  await officer.work.keyboard.press('ArrowDown');
  await officer.work.keyboard.press('Enter');
  await officer.type('#field-caseNumber', '262300031000001');
  await officer.type('#field-subject', 'Күдікті');
  await officer.type('#field-court', 'Жоққала қаласының тергеу соты');
  await officer.type('#field-reasons', 'Тергеу үшін қажет.');
  await officer.tabTo(officer.work.locator('#field-ruling'));
  await officer.work.keyboard.press('Enter');
  await officer.work.locator('[data-file="chosen"]').getByText('ruling.pdf').waitFor();
  await officer.work.keyboard.press('Control+Enter');
  await officer.sign();
  await officer.page('documents');
  const attached = officer.work.locator('#filing-detail .attached-files');
  await attached.waitFor({ timeout: 20_000 });
  const digest = createHash('sha256').update(ruling).digest('hex');
  assert.ok((await attached.textContent())?.replaceAll(' ', '').includes(digest));
});
