import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { answer, type Harness, recorded, startHarness } from './harness.ts';
import { startState } from './people.ts';
import { preparedPrint } from './prints.ts';
import { result, vehiclesResult } from './results.ts';

let harness: Harness;
before(async () => {
  harness = await startHarness();
});
after(() => harness.end());

test('rules-151/50, rules-151/51: F8 asks for materials and copies, shows the record, signs and prints by keyboard', async () => {
  const page = await harness.open('result', {
    state: startState,
    result,
    answers: {
      preparePrint: { ok: true, value: preparedPrint },
      printResult: { ok: false, error: { code: 'print-failed' } },
    },
  });
  await page.keyboard.press('F8');
  await page.locator('#print-materials:focus').waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('262300031000001, 14-парақ');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  assert.ok(
    !(await recorded(page)).calls.some(({ name }) => name === 'preparePrint'),
    'no copies, no record',
  );
  await page.keyboard.press('Control+A');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await page.getByText('Парақ саны').waitFor();
  await page.locator('#print-primary:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Принтер тапсырманы қабылдаған жоқ').waitFor();
  await answer(page, 'printResult', { ok: true, value: null });
  await page.locator('#print-primary').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Тапсырма принтерге берілді').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#print-primary').waitFor({ state: 'detached' });
  const { calls } = await recorded(page);
  const wish = { materials: '262300031000001, 14-парақ', copies: 2 };
  assert.deepEqual(calls.find(({ name }) => name === 'preparePrint')?.argument, wish);
  assert.ok(!calls.some(({ name }) => name === 'closeResult'), 'Esc closes the dialogue, not the result');
  await page.close();
});

test('rules-151/50: on paper stand the data and who opened it, and nothing to press', async () => {
  const page = await harness.open('result', { state: startState, result: vehiclesResult });
  await page.keyboard.press('F8');
  await page.locator('#print-materials').waitFor();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.print-line').isVisible(), true);
  assert.ok((await page.locator('.print-line').textContent())?.includes(vehiclesResult.watermark));
  assert.equal(await page.locator('.result-head').isVisible(), false);
  assert.equal(await page.locator('.dialog-overlay').isVisible(), false);
  assert.equal(await page.locator('.result-body').isVisible(), true);
  await page.close();
});

test('rules-151/50: a long result takes as many sheets as it needs, also while the dialogue is open', async () => {
  const records = Array.from({ length: 60 }, () => vehiclesResult.records[0] ?? assert.fail());
  const page = await harness.open('result', { state: startState, result: { ...vehiclesResult, records } });
  await page.keyboard.press('F8');
  await page.locator('#print-materials').waitFor();
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true });
  const pages = pdf.toString('latin1').match(/\/Type \/Page(?!s)/g)?.length ?? 0;
  const count = Number(/\/Type \/Pages\s*\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]);
  assert.ok(pages > 2 && pages === count, `${pages} page objects, ${count} in the tree`);
  if (process.env['SIO_SHOTS'] !== undefined) writeFileSync(`${process.env['SIO_SHOTS']}/paper.pdf`, pdf);
  await page.close();
});
