import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { prepared } from './documents.ts';
import { type Harness, recorded, startHarness } from './harness.ts';
import { account, otherIin, signedIn } from './people.ts';

let harness: Harness;
before(async () => {
  harness = await startHarness();
});
after(() => harness.end());

async function open(session: Partial<typeof account>): Promise<Page> {
  const page = await harness.open('work', {
    state: { ...signedIn, session: { ...account, ...session } },
    requests: [],
    answers: { prepareRequest: { ok: true, value: prepared } },
  });
  await page.keyboard.press('F9');
  await page.locator('[data-page="new-request"]').waitFor();
  return page;
}

async function optionsOf(page: Page, control: string): Promise<string[]> {
  await page.locator(control).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option').first().waitFor();
  const found = await page.getByRole('option').allTextContents();
  await page.keyboard.press('Escape');
  return found;
}

test('a role has its own grounds alone: order-146/3 needs a category, joint-41-69/20 the revenue role', async () => {
  const investigator = await open({});
  assert.deepEqual(await optionsOf(investigator, '#ground'), [
    'Қылмыстық іс',
    'Әкімшілік іс (ҚСжАЕК)',
    'Бастапқы тексеру',
  ]);
  await investigator.close();
  for (const [analysisCategory, has] of [
    [null, false],
    [3, true],
  ] as const) {
    const page = await open({ role: 1, analysisCategory });
    const grounds = (await optionsOf(page, '#ground')).join();
    assert.equal(/талдау/iu.test(grounds), has, grounds);
    await page.close();
  }
  const revenue = await open({ role: 'joint-41-69/1', isMvd: false, isUnitHead: true });
  await revenue.getByLabel('Тексерудің ТСОБТ-тағы нөмірі').waitFor();
  assert.equal((await optionsOf(revenue, '#ground')).length, 1);
  const services = await optionsOf(revenue, '#service');
  assert.ok(services.length > 10 && services.every((name) => name.startsWith('41/69')));
  await revenue.close();
});

test('rules-151/22: an order asks for its own particulars, and a list that Esc closes keeps the page', async () => {
  const page = await open({});
  await page.locator('#ground-basis').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Прокурордың тапсырмасы' }).click();
  await page.locator('#ground-caseNumber').fill('262300031000001');
  await page.locator('#ground-orderNumber').fill('12-3/45');
  await page.locator('#service').focus();
  await page.keyboard.type('қару');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('main').getAttribute('data-page'), 'new-request');
  await chooseService(page, '1');
  await page.getByRole('textbox', { name: 'ЖСН' }).fill(otherIin);
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-page="review"]').waitFor();
  const { calls } = await recorded(page);
  assert.deepEqual(calls.find((call) => call.name === 'prepareRequest')?.argument, {
    ground: 'criminal-case',
    particulars: { basis: 'prosecutor-order', caseNumber: '262300031000001', orderNumber: '12-3/45' },
    service: 1,
    parameter: 'iin',
    value: otherIin,
    details: {},
    sanction: null,
  });
  await page.close();
});

test('services are found by number and by words of either language; the refused ones wait behind a switch', async () => {
  const page = await open({});
  await page.locator('#service').focus();
  await page.keyboard.type('5');
  assert.match((await page.getByRole('option').allTextContents())[0] ?? '', /^5\. /);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('физические лица');
  await page.getByRole('option', { name: /^1\. / }).waitFor();
  await page.keyboard.press('Escape');
  const allowed = await optionsOf(page, '#service');
  assert.equal(
    allowed.some((name) => name.includes('Рұқсат етілмейді')),
    false,
  );
  await page.locator('main .checkbox').click();
  const every = await optionsOf(page, '#service');
  assert.ok(every.length > allowed.length);
  assert.ok(every.at(-1)?.includes('Рұқсат етілмейді: '), 'each says why');
  await page.close();
});

test('the panel tells conditions and marks: a truncated service what is hidden, assistance that no register is asked', async () => {
  const page = await open({});
  await page.locator('#ground-basis').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Халықаралық құқықтық көмек' }).click();
  await chooseService(page, '1');
  await page.locator('.decision').getByText('Тіркелім арқылы тексерілмеген.').waitFor();
  assert.equal(await page.locator('.decision').getByText('Нөмір СДТБТ ішінде бар').count(), 0);
  await chooseService(page, '11');
  await page.locator('[data-decision="allowed-with-conditions"], [data-decision="allowed"]').waitFor();
  await page.close();
});

async function chooseService(page: Page, number: string): Promise<void> {
  await page.locator('#service').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(`${number}.`);
  await page.getByRole('option', { name: new RegExp(`^${number}\\. `) }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}
