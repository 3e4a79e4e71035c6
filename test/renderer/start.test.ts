import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { agreement } from './documents.ts';
import { type Harness, happen, recorded, startHarness } from './harness.ts';
import { account, blockedCheck, passedCheck, startState } from './people.ts';

let harness: Harness;
before(async () => {
  harness = await startHarness();
});
after(() => harness.end());

test('the check runs by itself at the start and again when asked; a block closes sign-in and says why (item 7)', async () => {
  const page = await harness.open('work', {
    state: { ...startState, check: null },
    effects: { runCheck: { state: { check: blockedCheck } } },
  });
  const line = page.locator('[data-check="internet"]');
  await line.getByText('Кіруге болмайды').waitFor();
  const signIn = page.getByRole('button', { name: 'Кіру', exact: true }).last();
  assert.equal(await signIn.isDisabled(), true);
  await page.getByText('Станцияны тексеру кіруге рұқсат бермейді').waitFor();
  await page.getByRole('button', { name: 'Қайта тексеру' }).click();
  await page.waitForTimeout(30);
  assert.equal((await recorded(page)).calls.filter((call) => call.name === 'runCheck').length, 2);
  await happen(page, { state: { check: passedCheck } });
  await page.locator('main button:enabled', { hasText: 'Ctrl+Enter' }).waitFor();
  await page.close();
});

test('sign-in takes the AUTH certificate and says of every other why it is not offered', async () => {
  const page = await harness.open('work', {
    state: startState,
    effects: { signIn: { state: { session: { ...account, agreementSignedAt: null } } } },
    answers: { prepareAgreement: { ok: true, value: agreement } },
  });
  await page
    .locator(`[data-certificate="${'b'.repeat(64)}"]`)
    .getByText('Құжатқа қол қоюға арналған')
    .waitFor();
  await page
    .locator(`[data-certificate="${'c'.repeat(64)}"]`)
    .getByText('мерзімі 01.03.2025 аяқталған')
    .waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-page="agreement"]').waitFor();
  const { calls } = await recorded(page);
  assert.deepEqual(calls.find((call) => call.name === 'signIn')?.argument, { certificate: 'a'.repeat(64) });
  await page.close();
});

test('the agreement shows both texts verbatim, is signed by Ctrl+Enter, and no desk is there before (item 17)', async () => {
  const page = await harness.open('work', {
    state: { ...startState, session: { ...account, agreementSignedAt: null } },
    answers: { prepareAgreement: { ok: true, value: agreement } },
    effects: { signAgreement: { state: { session: account } } },
  });
  const texts = agreement.document.paragraphs[0] ?? assert.fail();
  for (const language of ['kk', 'ru'] as const) {
    const shown = await page.locator(`section[lang="${language}"] p`).first().textContent();
    assert.equal(shown, texts[language]);
  }
  await page.keyboard.press('F9');
  await page.keyboard.press('F3');
  assert.equal(await page.locator('main').getAttribute('data-page'), 'agreement');
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-page="home"]').waitFor();
  await page.close();
});

test('a session that ends leads to the start and says why', async () => {
  const page = await harness.open('work', { state: { ...startState, session: account }, requests: [] });
  await page.keyboard.press('F9');
  await happen(page, { state: { session: null, ended: { code: 'token-removed' } } });
  await page.locator('[data-page="start"]').getByText('Әрекет кезінде токен шығарылды').waitFor();
  await page.close();
});
