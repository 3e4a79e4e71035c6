import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CertificateSummary, RevocationView } from '../../protocol/token-summary.ts';
import { type Harness, happen, startHarness } from './harness.ts';
import { revocationStates, startState } from './people.ts';

let harness: Harness;
before(async () => {
  harness = await startHarness();
});
after(() => harness.end());

test('good, revoked and unknown stand beside the certificate with the date and age of the list, in both languages', async () => {
  const page = await harness.open('work', { state: { ...startState, tokens: revocationStates } });
  const good = page.locator('main [data-revocation="good"]');
  const revoked = page.locator('main [data-revocation="revoked"]');
  const unknown = page.locator('main [data-revocation="unknown"]');
  assert.equal(
    await good.first().textContent(),
    'Кері қайтарып алынбаған. Тізім: 22.11.2026 12:05 (2\u00a0сағ\u00a0бұрын).',
  );
  await happen(page, { state: { language: 'ru' } });
  await page.getByText('Не отозван. Список от 22.11.2026 12:05 (2\u00a0ч\u00a0назад).').first().waitFor();
  assert.equal(await revoked.textContent(), 'Отозван. Список от 22.11.2026 12:05 (2\u00a0ч\u00a0назад).');
  assert.equal(
    await unknown.textContent(),
    'Отзыв неизвестен. Список от 12.11.2026 14:32 (10\u00a0сут.\u00a0назад). Решит центр.',
  );
  await page.close();
});

test('the revoked is not offered and the reason is said; the unknown is offered', async () => {
  const page = await harness.open('work', {
    state: { ...startState, language: 'ru', tokens: revocationStates },
  });
  const refused = page.locator(`.sign-in-others [data-certificate="${'d'.repeat(64)}"]`);
  await refused.getByText('Сертификат отозван 20.11.2026').waitFor();
  assert.equal(await page.locator('.sign-in').getByRole('radio').count(), 2);
  assert.equal(await page.locator('.sign-in-others [data-revocation="unknown"]').count(), 0);
  assert.equal(await page.locator('main button:enabled', { hasText: 'Ctrl+Enter' }).count(), 1);
  await page.close();
});

test('the token in the status bar names the certificates, what each is for and whether it is revoked', async () => {
  const page = await harness.open('work', {
    state: { ...startState, language: 'ru', tokens: revocationStates },
  });
  await page.locator('[data-status="token"] button').first().click();
  const items = page.locator('.status-certificates li');
  assert.equal(await items.count(), 4);
  const states: (string | null)[] = [];
  for (const item of await items.all())
    states.push(await item.locator('[data-revocation]').getAttribute('data-revocation'));
  const expected: RevocationView['state'][] = ['good', 'good', 'revoked', 'unknown'];
  assert.deepEqual(states, expected);
  await items.nth(0).getByText('Для входа, до 01.03.2027').waitFor();
  await items.nth(2).getByText('Сертификат отозван 20.11.2026').waitFor();
  await page.close();
});

test('without any list the page says so', async () => {
  const [token] = revocationStates;
  assert.ok(token !== undefined);
  const revocation: RevocationView = { state: 'unknown', asOf: null, ageSeconds: null };
  const certificates = token.certificates.map((one) => ({ ...one, revocation, fault: null }));
  const page = await harness.open('work', {
    state: { ...startState, language: 'ru', tokens: [{ ...token, certificates }] },
  });
  await page.getByText('Отзыв неизвестен. Списка нет. Решит центр.').first().waitFor();
  await page.close();
});

test('a certificate that cannot be read, an empty token and one that gave no certificates are shown with the reason', async () => {
  const [token] = revocationStates;
  assert.ok(token !== undefined);
  const unreadable: CertificateSummary = {
    ...{ sha256: 'f'.repeat(64), purpose: 'other', holder: '', iin: null, notAfter: null, revocation: null },
    fault: { code: 'certificate-malformed' },
  };
  const tokens = [
    { ...token, certificates: [unreadable] },
    { ...token, serial: 'EMPTY', certificates: [] },
    { ...token, serial: 'BROKEN', certificates: [], fault: { code: 'driver-error' } as const },
  ];
  const page = await harness.open('work', { state: { ...startState, language: 'ru', tokens } });
  const line = page.locator(`.sign-in-others [data-certificate="${'f'.repeat(64)}"]`);
  await line.getByText('Нечитаемый сертификат').waitFor();
  await line.getByText('Сертификат не читается').waitFor();
  await page.locator('[data-token="EMPTY"]').getByText('не найдено ни одного сертификата').waitFor();
  assert.equal(await page.locator('[data-token="BROKEN"] .notice').count(), 1);
  await page.close();
});
