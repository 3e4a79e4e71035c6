import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { explain } from '../../protocol/errors.ts';
import { colleague, investigator, stranger, type TokenPlan } from '../stand/officers.ts';
import { investigatorToken } from '../stand/stand.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

const tokens: readonly TokenPlan[] = [
  investigatorToken,
  { label: 'бөтен', auth: stranger, sign: stranger },
  { label: 'қайтарылған', auth: colleague, sign: colleague, revoked: true },
  { label: 'мерзімі өткен', auth: investigator, sign: investigator, expired: true },
  { label: 'аралас', auth: investigator, sign: colleague },
];

let workplace: Workplace;

before(async () => {
  workplace = await openWorkplace('refusals', { tokens });
  await workplace.officer.checked();
});

after(() => workplace.close());

test('an expired certificate is not offered and says why in both languages (item 2)', async () => {
  const { officer } = workplace;
  await officer.work.getByText('Сертификаттың мерзімі').first().waitFor();
  await officer.choose('ru');
  await officer.work.getByText('Срок сертификата истёк').first().waitFor();
  await officer.choose('kk');
  // The revoked one goes as soon as the signed lists are here.
  await officer.work
    .getByText(/кері қайтарып алынған/)
    .first()
    .waitFor();
  assert.equal(await officer.work.locator('main [role="radio"], main input[type="radio"]').count(), 3);
});

test('a person without an account is refused by the centre (item 13)', async () => {
  await workplace.officer.signInWith('бөтен');
  await workplace.officer.sees(explain({ code: 'account-unknown' }).text.kk);
});

test('a revoked certificate is not offered, by the centre’s signed lists, and says why (item 2)', async () => {
  const { officer } = workplace;
  await officer.checked();
  const label = officer.work.locator('main label', { hasText: 'қайтарылған' });
  assert.equal(await label.locator('input[type="radio"]').count(), 0);
  assert.ok((await officer.work.getByText(/кері қайтарып алынған/).count()) > 0);
});

test('a wrong PIN keeps the window, shows the counter honestly and is never repeated by the program', async () => {
  const { officer, faults } = workplace;
  const before = logins(faults.calls());
  await officer.chooseToken(investigatorToken.label);
  await officer.work.keyboard.press('Control+Enter');
  await officer.enterPin('271828');
  const window = await officer.pinWindow();
  await window.getByText(explain({ code: 'pin-incorrect' }).text.kk).waitFor();
  await window.getByText(/Бұрын қате PIN-код енгізілген/).waitFor();
  assert.equal(logins(faults.calls()) - before, 1);
  await window.keyboard.press('Escape').catch(() => undefined);
  await officer.sees(explain({ code: 'pin-cancelled' }).text.kk);
  assert.equal(logins(faults.calls()) - before, 1);
});

test('the SIGN key of another person than signed in is refused (item 31)', async () => {
  const { officer } = workplace;
  await officer.signInWith('аралас');
  await officer.page('agreement');
  await officer.work.keyboard.press('Control+Enter');
  await officer.sees(explain({ code: 'person-mismatch' }).text.kk);
  await officer.signOut();
});

test('a case that is not in the officer’s proceedings is refused with its item, nothing typed is lost (items 5, 21)', async () => {
  const { officer } = workplace;
  await officer.signInWith(investigatorToken.label);
  await officer.signAgreement();
  await officer.prepare({
    caseNumber: '262300031000002',
    service: 1,
    parameter: 'iin',
    value: '000229598009',
  });
  await officer.sign();
  await officer.sees('26 2300 03 1 000002 ісі сіздің өндірісіңізде емес.');
  await officer.sees(/5-тармақ/);
  await officer.choose('ru');
  await officer.sees('Дело 26 2300 03 1 000002 не находится в вашем производстве.');
  await officer.choose('kk');
  await officer.work.keyboard.press('Escape');
  const form = await officer.page('new-request');
  assert.equal((await form.locator('#parameter-value').inputValue()).replaceAll(' ', ''), '000229598009');
  await officer.work.keyboard.press('F3');
  await officer.waitForState('refused');
});

test('a number that is no case is refused (item 5)', async () => {
  const { officer } = workplace;
  await officer.prepare({
    caseNumber: '262300031999999',
    service: 1,
    parameter: 'iin',
    value: '000229598009',
  });
  await officer.sign();
  await officer.sees(/26 2300 03 1 999999 нөмірлі материал жоқ/);
  await officer.work.keyboard.press('Escape');
  await officer.work.keyboard.press('F3');
  await officer.page('requests');
});

test('a malformed case number and ИИН are named at once and keep what was typed (item 21)', async () => {
  const { officer } = workplace;
  await officer.prepare({ caseNumber: '2623000310', service: 1, parameter: 'iin', value: '000101598003' });
  const page = await officer.page('new-request');
  await page
    .getByText(/Бақылау цифры сәйкес емес/)
    .first()
    .waitFor();
  await page
    .getByText(/15 цифр керек/)
    .first()
    .waitFor();
  assert.equal((await page.locator('#parameter-value').inputValue()).replaceAll(' ', ''), '000101598003');
});

function logins(calls: readonly string[]): number {
  return calls.filter((line) => line.startsWith('C_Login ')).length;
}
