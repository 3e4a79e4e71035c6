import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { prepared } from './documents.ts';
import { answer, type Harness, recorded, startHarness } from './harness.ts';
import { caseNumber, id, otherIin, signedIn } from './people.ts';

let harness: Harness;
before(async () => {
  harness = await startHarness();
});
after(() => harness.end());

test('F8 puts a document aside, the list shows each in full, Ctrl+Enter signs all with one call', async () => {
  const page = await harness.open('work', {
    state: signedIn,
    requests: [],
    answers: { prepareRequest: { ok: true, value: prepared } },
  });
  const aside = async (place: number) => {
    await answer(page, 'prepareRequest', { ok: true, value: { ...prepared, id: id(place) } });
    await page.keyboard.press('F3');
    await page.keyboard.press('F9');
    await page.locator('#ground-caseNumber').fill(caseNumber);
    await page.locator('#service').focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('[role="option"]').first().click();
    await page.locator('#parameter-value').fill(otherIin);
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-page="review"]').waitFor();
    await page.keyboard.press('F8');
    await page.locator('[data-page="batch"]').waitFor();
  };
  await aside(90);
  await aside(91);
  assert.equal(await page.locator('[data-document]').count(), 2);
  const shown = (await page.locator(`[data-document="${id(91)}"]`).textContent()) ?? '';
  assert.ok(shown.includes(id(91)), 'each with its number and digest');
  const lines = [
    { id: id(90), fault: null },
    { id: id(91), fault: { code: 'case-not-yours' } },
  ] as const;
  await answer(page, 'signBatch', { ok: false, error: { code: 'pin-cancelled' } });
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').waitFor();
  assert.equal(await page.locator('[data-document]').count(), 2, 'nothing is lost without the PIN');
  await answer(page, 'signBatch', { ok: true, value: lines });
  await page.keyboard.press('Control+Enter');
  await page.getByText('Қол қойылған құжаттар: 1').waitFor();
  await page.getByRole('alert').getByText(id(91)).waitFor();
  const { calls } = await recorded(page);
  const asked = calls.filter(({ name }) => name === 'signBatch').map(({ argument }) => argument);
  assert.deepEqual(asked, [{ ids: [id(90), id(91)] }, { ids: [id(90), id(91)] }]);
  assert.ok(!calls.some(({ name }) => name === 'signRequest'));
  await page.close();
});
