import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { stranger } from '../stand/officers.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

let workplace: Workplace;

before(async () => {
  workplace = await openWorkplace('applicant', {
    tokens: [{ label: 'өтініш беруші', auth: stranger, sign: stranger }],
  });
});
after(() => workplace.close());

const typed = {
  'workplace.organisation': stranger.organisation,
  'workplace.erdrOrgCode': '1900001',
  'workplace.unit': 'Тергеу басқармасы',
  'workplace.position': stranger.position,
  'contacts.workPhone': '71-11-11',
  'contacts.mobilePhone': '+7 701 000 00 01',
  'contacts.email': 'a@example.invalid',
  'contacts.workAddress': 'Астана',
  'head.position': 'Бастық',
  'head.fullName': 'БАСТЫҚОВ БАСТЫҚ',
};

test('rules-151/13: a person without an account applies by keyboard alone and finds the application after a restart', async () => {
  const { officer } = workplace;
  await officer.signIn();
  const way = officer.work.getByRole('alert').getByRole('button');
  await way.waitFor({ timeout: 20_000 });
  await officer.tabTo(way);
  await officer.work.keyboard.press('Enter');
  await officer.page('application');
  for (const [name, value] of Object.entries(typed)) await officer.type(`[id="application-${name}"]`, value);
  for (const name of ['agreement', 'signature', 'personalData']) {
    await officer.tabTo(officer.work.locator(`[id="application-declarations.${name}"]`));
    await officer.work.keyboard.press('Space');
  }
  await officer.work.keyboard.press('Control+Enter');
  const id = await officer.sign();
  await officer.work.locator(`[data-application="${id}"][data-state="open"]`).waitFor({ timeout: 20_000 });
  await workplace.runtime.stop();
  await workplace.restart();
  const found = workplace.officer.work.locator(`[data-application="${id}"][data-state="open"]`);
  await found.waitFor({ timeout: 30_000 });
  assert.match((await found.textContent()) ?? '', /БӨТЕНОВ/);
});
