import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { ResultContent } from '../../protocol/ipc.ts';
import { type Harness, startHarness } from './harness.ts';
import { id, otherIin, startState } from './people.ts';
import { result, vehiclesResult } from './results.ts';

let harness: Harness;
before(async () => {
  harness = await startHarness();
});
after(() => harness.end());

const open = (content: ResultContent): Promise<Page> =>
  harness.open('result', { state: startState, result: content });

const person = (node: string, label: string) => ({ id: node, kind: 'person' as const, label });
const relations: ResultContent = {
  ...result,
  service: 79,
  records: [],
  graph: {
    nodes: [
      person('a', 'СЕРІКБАЕВА АЙГҮЛ'),
      person('b', 'СЕРІКБАЕВ ЕРЛАН'),
      { id: 'c', kind: 'organisation', label: '«АЛТЫН ДӘН» ЖШС' },
      person('d', 'АХМЕТОВ НҰРЛАН'),
    ],
    edges: [
      { from: 'a', to: 'b', label: 'жұбайы', level: 1 },
      { from: 'a', to: 'c', label: 'құрылтайшы', level: 1 },
      { from: 'c', to: 'd', label: 'директор', level: 2 },
    ],
  },
  answers: [{ source: 'relations-persons', state: 'answered' }],
};

test('relations are drawn in layers and told as a table; arrow keys go from node to node (services 78, 79)', async () => {
  const page = await open(relations);
  const nodes = page.getByRole('treeitem');
  assert.equal(await nodes.count(), 4);
  const rows = page.getByRole('table', { name: 'Байланыстар кестесі' }).locator('tbody tr');
  assert.equal(await rows.count(), 3);
  assert.match((await rows.nth(2).textContent()) ?? '', /АЛТЫН ДӘН.*директор.*АХМЕТОВ НҰРЛАН.*2/);
  const [first, second, third] = await Promise.all(
    ['АЙГҮЛ', 'ЕРЛАН', 'НҰРЛАН'].map(
      async (name) => (await nodes.filter({ hasText: name }).boundingBox())?.x ?? 0,
    ),
  );
  assert.ok((first ?? 0) < (second ?? 0) && (second ?? 0) < (third ?? 0));
  await page.keyboard.press('Tab');
  const seen: (string | null)[] = [];
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowLeft']) {
    await page.keyboard.press(key);
    seen.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null));
  }
  assert.deepEqual(seen, [
    'Тұлға: СЕРІКБАЕВ ЕРЛАН',
    'Ұйым: «АЛТЫН ДӘН» ЖШС',
    'Тұлға: АХМЕТОВ НҰРЛАН',
    'Ұйым: «АЛТЫН ДӘН» ЖШС',
  ]);
  assert.equal(await page.locator('.graph-row-chosen').count(), 2);
  await page.close();
});

test('a document shows its fields, size and hash, and no bytes of it; the window says why', async () => {
  const sha256 = 'a1b2c3d4'.repeat(8);
  const page = await open({
    ...result,
    service: 28,
    records: [{ iin: otherIin, fullName: 'СЕРІКБАЕВА АЙГҮЛ' }],
    file: { mediaType: 'application/pdf', bytes: 204_800, sha256 },
  });
  await page.getByText('200 КБ').waitFor();
  await page.getByText('a1b2c3d4 a1b2c3d4').waitFor();
  await page.getByText('Бұл терезеде құжаттың өзі ашылмайды').waitFor();
  await page.getByText('СЕРІКБАЕВА АЙГҮЛ').waitFor();
  assert.equal(await page.locator('embed, object, iframe').count(), 0);
  await page.close();
});

test('what did not answer, what was left out and what this adds to are told before the data', async () => {
  const page = await open({
    ...result,
    hidden: ['address'],
    supplements: id(3),
    answers: [
      { source: 'physical-persons', state: 'answered' },
      { source: 'unknown-register', state: 'not-answered' },
    ],
  });
  const silent = page.locator('.notice', { hasText: 'Барлық дерекқор жауап берген жоқ' });
  assert.match((await silent.textContent()) ?? '', /unknown-register/);
  await page.locator('.notice', { hasText: id(3) }).waitFor();
  await page.locator('.notice', { hasText: 'Қиылған жауап' }).waitFor();
  assert.equal(await page.locator('.result-records').getByText('Мекенжай').count(), 0, 'no empty row for it');
  await page.getByText('жауап бермеді').waitFor();
  await page.close();
});

test('depersonalised data say so, and how many records were suppressed (order 146, item 12)', async () => {
  const page = await open({
    ...vehiclesResult,
    isDepersonalised: true,
    suppressed: 2,
    hidden: ['ownerName'],
  });
  await page
    .locator('.notice', { hasText: 'Иесіздендірілген деректер' })
    .getByText('Көрсетілмеген жазбалар: 2')
    .waitFor();
  await page.close();
  const empty = await open({ ...vehiclesResult, records: [], isDepersonalised: true });
  await empty.getByText('Көрсететін жазба жоқ: не ештеңе табылмады, не топтар тым аз').waitFor();
  assert.equal(await empty.getByText('Көрсетілмеген жазбалар').count(), 0);
  await empty.close();
});

test('numbers of a table stand in groups with their unit; what is missing is a dash', async () => {
  const page = await open({
    ...result,
    service: 11,
    records: [{ iin: otherIin, amount: '1234567.5' }],
  });
  await page.getByRole('table').getByText('1\u00a0234\u00a0567,5\u00a0теңге').waitFor();
  await page.getByRole('table').getByText('—').first().waitFor();
  await page.close();
});
