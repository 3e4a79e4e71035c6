import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { automaticBlockSchema } from '../../protocol/documents/automatic-block.ts';
import { revenueRole } from '../../server/accounts.ts';
import { blockInactive } from '../../server/accounts-inactivity.ts';
import { openStore } from '../../server/store/open.ts';
import { readDocument } from '../../trust/document.ts';
import { newId } from '../../trust/identifiers.ts';
import { accountOf, applicationOf, type Deciders, enter, grant, staff } from './accounts.ts';
import { runChore } from './chores.ts';
import { failureOf, openTestCentre, signIn, type TestCentre } from './harness.ts';
import { makeOfficer, type Officer, type OfficerPlan } from './people.ts';

const day = 86_400_000;
let centre: TestCentre;
let deciders: Deciders;

before(async () => {
  centre = await openTestCentre();
  deciders = { operator: await enter(centre, staff.operator), head: await enter(centre, staff.head) };
});
after(() => centre.close());

const inactivity = { name: 'inactivity', run: blockInactive };
const revenue = { role: revenueRole, isUnitHead: true, surname: 'КІРІС' } as const;

/** Opens the account so many days ago; answers the instant. */
async function registered(plan: OfficerPlan, ago: number) {
  const officer = await makeOfficer(centre.pki, plan);
  await centre.enrol({ accounts: [officer.account] });
  const at = new Date(Date.now() - ago * day);
  await inStore(async (database) => {
    const since = { registered_at: at.toISOString() };
    await database.updateTable('accounts').set(since).where('iin', '=', plan.iin).execute();
  });
  return { officer, at };
}

async function inStore<T>(work: (database: Awaited<ReturnType<typeof openStore>>) => Promise<T>): Promise<T> {
  const database = await openStore(`${centre.folder}/centre/data`);
  const value = await work(database);
  await database.destroy();
  return value;
}

/** The line of the history an accepted request leaves. */
async function remembered(
  database: Awaited<ReturnType<typeof openStore>>,
  account: Officer['account'],
  { id, at }: { readonly id: string; readonly at: string },
): Promise<void> {
  await database
    .insertInto('history')
    .values({
      ...{ receipt: id, document_id: id, sha256: id, type: 'information-request', leaf_hash: id, code: null },
      ...{ iin: account.iin, full_name: account.fullName, organisation: account.organisation },
      at,
      outcome: 'accepted',
    })
    .execute();
}

/** An accepted request as the store has it, received at an instant. */
async function requested({ account }: Officer, at: Date, supplements: string | null = null): Promise<void> {
  const id = newId();
  await inStore(async (database) => {
    const bytes = new Uint8Array([1]);
    const received_at = at.toISOString();
    const document = { sha256: id, document_id: id, type: 'information-request', der: bytes, chain: '[]' };
    await database
      .insertInto('documents')
      .values({ ...document, workstation: 'ws-1', crl: null, received_at })
      .execute();
    if (supplements === null) await remembered(database, account, { id, at: received_at });
    await database.insertInto('document_ids').values({ id, sha256: id, receipt: id }).execute();
    await database
      .insertInto('requests')
      .values({
        id,
        iin: account.iin,
        service: 1,
        ground: 'revenue-field-audit',
        case_number: '',
        issued_at: received_at,
        conditions: '[]',
        marks: '[]',
        supplements,
        certificate: bytes,
        state: 'destroyed',
        attempts: 0,
        next_attempt_at: null,
        result_id: null,
        sealed: null,
        archived: null,
        opened_at: null,
        destroyed_at: null,
      })
      .execute();
  });
}

const isBlocked = async (officer: Officer) => (await accountOf(centre, officer))?.blocked === 1;

test('joint-41-69/14: more than 60 days from registration without a request: blocked to the millisecond, session ended, record signed', async () => {
  const { officer, at } = await registered({ ...revenue, iin: '800112398106' }, 50);
  const client = await centre.connect();
  await signIn(client, officer);
  await runChore(centre, inactivity, new Date(at.getTime() + 60 * day));
  assert.equal(await isBlocked(officer), false, 'sixty days are not more than sixty days');
  await runChore(centre, inactivity, new Date(at.getTime() + 60 * day + 1));
  assert.equal(await isBlocked(officer), true);
  assert.equal(failureOf(await client.call('GET', '/v1/me')).code, 'account-blocked');
  const list = JSON.parse((await deciders.head.client.call('GET', '/v1/filings')).body.toString());
  const filed = list.filter((one: { type: string }) => one.type === 'automatic-block');
  assert.equal(filed.length, 1);
  const der = (await deciders.operator.client.call('GET', `/v1/filings/${filed[0].id}`)).body;
  const read = readDocument(der, automaticBlockSchema);
  assert.ok(read.ok);
  const { account, days, lastRequestAt } = read.value.document.body;
  assert.deepEqual([account.iin, days, lastRequestAt], [officer.account.iin, 60, null]);
  await runChore(centre, inactivity, new Date(at.getTime() + 61 * day));
  const again = JSON.parse((await deciders.head.client.call('GET', '/v1/filings')).body.toString());
  assert.equal(again.length, list.length, 'what is blocked is not blocked again');
});

test('joint-41-69/14: the days count from the last request of the person, not from what the centre supplied', async () => {
  const { officer, at } = await registered({ ...revenue, iin: '800113398101' }, 100);
  const last = new Date(at.getTime() + 50 * day);
  await requested(officer, last);
  await requested(officer, new Date(last.getTime() + 40 * day), newId());
  await runChore(centre, inactivity, new Date(last.getTime() + 60 * day));
  assert.equal(await isBlocked(officer), false);
  await runChore(centre, inactivity, new Date(last.getTime() + 60 * day + 1));
  assert.equal(await isBlocked(officer), true);
});

test('joint-41-69/14: nobody of another role is blocked for absence, be it for years', async () => {
  const { officer } = await registered({ iin: '800114398107', surname: 'ТЕРГЕУШІ' }, 1000);
  await runChore(centre, inactivity, new Date());
  assert.equal(await isBlocked(officer), false);
});

test('joint-41-69/14: an account opened again by application has its 60 days anew', async () => {
  const { officer } = await registered({ ...revenue, iin: '800115398102' }, 70);
  await runChore(centre, inactivity, new Date());
  assert.equal(await isBlocked(officer), true);
  await grant(deciders, applicationOf(officer, 'unblock'), {});
  await runChore(centre, inactivity, new Date());
  assert.equal(await isBlocked(officer), false);
  await runChore(centre, inactivity, new Date(Date.now() + 61 * day));
  assert.equal(await isBlocked(officer), true);
});
