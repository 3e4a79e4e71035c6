import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { canariesOf, trainingSubject } from '../stand/synthetic.ts';
import { findTraces } from './forensics.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

let workplace: Workplace;
let printer: string;
let subject: ReturnType<typeof trainingSubject>;
let result: Page;

before(async () => {
  printer = mkdtempSync(join(tmpdir(), 'fake-printer-'));
  chmodSync(printer, 0o700);
  workplace = await openWorkplace('printing', { environment: { CHROMIUM_HOST_PRINTER: printer } });
  subject = trainingSubject(join(workplace.stand.folder, 'centre'));
});
after(async () => {
  await workplace.close();
  rmSync(printer, { recursive: true, force: true });
});

test('rules-151/50, rules-151/51: a result is printed for the case file by keyboard, after its record is signed', async () => {
  const { officer } = workplace;
  await officer.signIn();
  await officer.signAgreement();
  await officer.prepare({ caseNumber: '262300031000001', service: 1, parameter: 'iin', value: subject.iin });
  await officer.signAndSend();
  await officer.resultWaits();
  result = await officer.openResult();
  await officer.nothingWaits();
  await result.keyboard.press('F8');
  await result.locator('#print-materials:focus').waitFor();
  await result.keyboard.press('Enter');
  await result.locator('#print-primary:focus').waitFor();
  await result.keyboard.press('Enter');
  await officer.enterPin();
  await result.getByText('Тапсырма принтерге берілді').waitFor({ timeout: 20_000 });
  const { copies, silent } = JSON.parse(readFileSync(join(printer, 'job-1.json'), 'utf8'));
  assert.deepEqual(
    [copies, silent],
    [1, true],
    'the copies of the record, and no dialogue that could make others',
  );
  const paper = execFileSync('pdftotext', ['-layout', join(printer, 'job-1.pdf'), '-'], { encoding: 'utf8' });
  assert.match(paper, /ws-training-1/, 'where it was opened stands on the sheet');
  assert.ok(paper.includes(subject.iin.slice(0, 6)), 'and so do the data');
});

test('rules-151/50: the record stands on the documents’ desk; nothing of the print is left on the computer', async () => {
  const { officer, stand } = workplace;
  await result.keyboard.press('Escape');
  await officer.closeResult(result);
  await officer.waitForState('destroyed');
  await officer.work.keyboard.press('F4');
  await officer.page('documents');
  const record = officer.work.locator('#filing-detail');
  await record.locator('[data-verified]').getByText('ҮЛГІБЕКОВ').waitFor({ timeout: 20_000 });
  const pages = readFileSync(join(printer, 'job-1.pdf'), 'latin1').match(/\/Type \/Page(?!s)/g)?.length;
  const text = (await record.textContent()) ?? '';
  assert.match(text, /Іс материалдары үшін басып шығару туралы жазба/);
  assert.ok(text.includes(`Парақ саны${pages}`), 'the record says how many sheets came out');
  const folders = [stand.workstation.profile, join(stand.folder, 'tmp')];
  assert.deepEqual(findTraces(folders, canariesOf(subject)), []);
});
