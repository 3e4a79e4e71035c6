import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readyRow, rows } from './documents.ts';
import type { Scenario } from './fake-bridge.ts';
import { answer, type Harness, happen, recorded, startHarness } from './harness.ts';
import { account, signedIn } from './people.ts';

let harness: Harness;
before(async () => {
  harness = await startHarness();
});
after(() => harness.end());

const scenario: Scenario = { state: signedIn, requests: [] };

test('the list opens a ready result by Enter, and says when and why a shown one cannot be opened again (item 52)', async () => {
  const page = await harness.open('work', { ...scenario, requests: rows });
  await page.keyboard.press('F3');
  await page.getByRole('row').nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: 'Нәтижені ашу' }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() =>
    (window as unknown as { fake: { calls: { name: string }[] } }).fake.calls.some(
      (call) => call.name === 'openResult',
    ),
  );
  assert.deepEqual((await recorded(page)).calls.at(-1), {
    name: 'openResult',
    argument: { id: readyRow.id },
  });
  await page.getByRole('row').nth(7).click();
  await page.getByText('Нәтиже 22.11.2026 14:32:05 бір рет көрсетілді және жойылды.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Нәтижені ашу' }).count(), 0);
  await page.close();
});

test('a list that cannot be read says why instead of loading for ever; a result still open is not called destroyed', async () => {
  const page = await harness.open('work', {
    ...scenario,
    answers: { requests: { ok: false, error: { code: 'workstation-fault' } } },
  });
  await page.keyboard.press('F3');
  await page.getByRole('alert').waitFor();
  await answer(page, 'requests', { ok: true, value: [{ ...readyRow, state: 'opened' }] });
  await happen(page, { requests: [] });
  await page.locator('.request-detail').getByText('Нәтиже бөлек терезеде ашық тұр.').waitFor();
  assert.equal(await page.getByRole('alert').count(), 0);
  assert.equal(await page.getByText('бір рет көрсетілді және жойылды').count(), 0);
  await page.close();
});

test('rows of the list are 28 px high and names in the status bar are never cut', async () => {
  const session = { ...account, organisation: 'Қ'.repeat(40).concat(' ').repeat(6).trim() };
  const page = await harness.open('work', {
    ...scenario,
    state: { ...signedIn, session },
    requests: rows,
  });
  await page.keyboard.press('F3');
  const height = await page
    .getByRole('row')
    .nth(2)
    .evaluate((row) => row.getBoundingClientRect().height);
  assert.ok(height >= 28 && height <= 29, `a row is ${height} px`);
  for (const width of [1366, 1024]) {
    await page.setViewportSize({ width, height: 728 });
    const cut = await page
      .locator('[data-status="who"] *')
      .evaluateAll(
        (elements) =>
          elements.filter(
            (element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0,
          ).length,
      );
    assert.equal(cut, 0);
  }
  await page.close();
});
