import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { applicationRows, preparedApplication, typedApplication } from './applications.ts';
import { answer, type Harness, recorded, startHarness } from './harness.ts';
import { iin, startState, tokens } from './people.ts';

let harness: Harness;
before(async () => {
  harness = await startHarness();
});
after(() => harness.end());

test('rules-151/13: who has no account is led from the refused sign-in to appendix 5, fills, reviews and signs by keyboard', async () => {
  const page = await harness.open('work', {
    state: startState,
    answers: {
      signIn: { ok: false, error: { code: 'account-unknown' } },
      applications: { ok: true, value: [] },
      prepareApplication: { ok: true, value: preparedApplication },
    },
  });
  await page.keyboard.press('Control+Enter');
  const way = page.getByRole('alert').getByRole('button');
  await way.waitFor();
  await way.focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-page="application"]').waitFor();
  assert.equal(await page.locator('#application-applicant\\.iin').count(), 0, 'the ИИН is not typed');
  await page.keyboard.press('Control+Enter');
  await page.locator('.error-summary').waitFor();
  assert.equal(await page.locator('.error-summary li').count(), 13, 'ten lines and three declarations');
  for (const [name, value] of Object.entries(typedApplication)) {
    await page.locator(`[id="application-${name}"]`).focus();
    await page.keyboard.type(value);
  }
  for (const name of ['agreement', 'signature', 'personalData']) {
    await page
      .locator(`[id="application-declarations.${name}"] input, input[id="application-declarations.${name}"]`)
      .first()
      .focus();
    await page.keyboard.press('Space');
  }
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-page="review"]').waitFor();
  await answer(page, 'applications', { ok: true, value: applicationRows.slice(0, 1) });
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-application][data-state="open"]').waitFor();
  const { calls } = await recorded(page);
  const given = calls.find(({ name }) => name === 'prepareApplication')?.argument as {
    certificate: string;
    values: Record<string, string>;
  };
  assert.equal(given.certificate, 'b'.repeat(64), 'the SIGN certificate signs');
  assert.equal(given.values['action'], 'register');
  assert.ok(!JSON.stringify(given.values).includes(iin));
  await page.close();
});

test('rules-151/14: the decision and the reasons of a refusal stand at the start with their signer', async () => {
  const page = await harness.open('work', {
    state: startState,
    answers: { applications: { ok: true, value: applicationRows } },
  });
  const refused = page.locator('[data-application][data-state="refused"]');
  await refused.getByText('Ауыстыру туралы бұйрықтың күні көрсетілмеген.').waitFor();
  await refused.getByText('ОПЕРАТОРОВ СЫНАҚ ЖАТТЫҒУҰЛЫ').waitFor();
  await page.close();
});

test('rules-151/13: without a SIGN certificate nobody applies, and the page says why', async () => {
  const onlyAuth = tokens.map((token) => ({
    ...token,
    certificates: token.certificates.filter(({ purpose }) => purpose !== 'sign'),
  }));
  const page = await harness.open('work', { state: { ...startState, tokens: onlyAuth } });
  await page.getByText('SIGN сертификаты керек').waitFor();
  await page.keyboard.press('F9');
  assert.equal(await page.locator('main').getAttribute('data-page'), 'start');
  await page.close();
});
