import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '../../server/store/open.ts';
import { applicationOf, type Deciders, enter, grant, staff } from './accounts.ts';
import { agreementOf, requestOf } from './documents.ts';
import { assertAccepted, openTestCentre, signIn, type TestCentre, waitForState } from './harness.ts';
import { holder } from './people.ts';

let centre: TestCentre;
let deciders: Deciders;
before(async () => {
  centre = await openTestCentre();
  deciders = { operator: await enter(centre, staff.operator), head: await enter(centre, staff.head) };
});
after(() => centre.close());

async function rowOf(id: string) {
  const database = await openStore(join(centre.folder, 'centre', 'data'));
  const row = await database.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst();
  await database.destroy();
  return row;
}

test('rules-151/14: for whoever is blocked while a database is silent nothing more is asked, until the account is opened', async () => {
  const { officer, client } = await enter(centre, holder);
  await assertAccepted(client, agreementOf(officer));
  centre.setMood({ 'physical-persons': { down: true } });
  const request = requestOf(officer);
  await assertAccepted(client, request);
  await waitForState(client, request.id, 'working');
  await assertAccepted(client, applicationOf(officer, 'block'));
  // What was on its way when the block came has ended.
  await pause(2500);
  const before = await rowOf(request.id);
  centre.setMood({});
  await pause(2500);
  const later = await rowOf(request.id);
  assert.equal(later?.state, 'working');
  assert.equal(later?.attempts, before?.attempts);
  await grant(deciders, applicationOf(officer, 'unblock'), {});
  await signIn(client, officer);
  await waitForState(client, request.id, 'ready');
});
