import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { explain } from '../../protocol/errors.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

let workplace: Workplace;
const wish = { caseNumber: '262300031000001', service: 1, parameter: 'iin', value: '000229598009' } as const;

before(async () => {
  workplace = await openWorkplace('faults');
  await workplace.officer.checked();
});

after(() => workplace.close());

test('a token that is pulled out while its PIN is asked ends the question, and works again when it is back', async () => {
  const { officer, faults, runtime } = workplace;
  await officer.work.keyboard.press('Control+Enter');
  await officer.pinWindow();
  faults.set({ present: 0 });
  await officer.sees(explain({ code: 'token-removed' }).text.kk);
  assert.equal(await runtime.isOpen('pin'), false);
  await officer.status('token', 'absent');
  faults.set({});
  await officer.checked();
});

test('a driver that crashes at login is named, restarted, and the sign-in works', async () => {
  const { officer, faults } = workplace;
  faults.set({ crash: ['C_Login'] });
  await officer.work.keyboard.press('Control+Enter');
  await officer.enterPin();
  await officer.sees(explain({ code: 'driver-crashed' }).text.kk);
  faults.set({});
  await officer.signIn();
  await officer.signAgreement();
});

test('a driver that hangs in C_Sign is stopped at its deadline, and what was typed is still there', async () => {
  const { officer, faults } = workplace;
  await officer.prepare(wish);
  await officer.page('review');
  faults.set({ hang: ['C_Sign:60'] });
  await officer.work.keyboard.press('Control+Enter');
  await officer.enterPin();
  await officer.sees(/секундта жауап бермеді/, 40_000);
  faults.set({});
  await officer.signAndSend();
  await officer.resultWaits();
});

test('a request signed while the centre is away waits and goes out by itself', async () => {
  const { officer, stand } = workplace;
  await stand.centre.stopServer();
  await officer.status('channel', 'down');
  await officer.prepare(wish);
  await officer.signAndSend();
  await officer.waitForState('waiting');
  await officer.status('waiting', 'some');
  await stand.centre.startServer();
  await officer.nothingWaits();
  await officer.resultWaits();
});

test('a registry that is down lets nothing through: the request waits until it answers (item 5)', async () => {
  const { officer, stand } = workplace;
  const control = join(stand.folder, 'centre/registries-control.json');
  writeFileSync(control, JSON.stringify({ erdr: { down: true } }));
  await officer.prepare(wish);
  await officer.signAndSend();
  await officer.waitForState('waiting');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await officer.waitForState('waiting');
  writeFileSync(control, '{}');
  await officer.resultWaits(60_000);
});

test('pulling the token ends the session at once', async () => {
  const { officer, faults } = workplace;
  faults.set({ present: 0 });
  await officer.page('start');
  await officer.sees(explain({ code: 'session-token-removed' }).text.kk);
  faults.set({});
});
