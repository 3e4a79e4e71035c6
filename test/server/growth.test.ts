import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CompiledQuery, type KyselyPlugin, type RootOperationNode } from 'kysely';
import { answersTo } from '../../server/accounts-applications.ts';
import { blockInactive } from '../../server/accounts-inactivity.ts';
import { delays } from '../../server/chores/delays.ts';
import { sessions } from '../../server/chores/sessions.ts';
import { duties } from '../../server/duties/catalogue.ts';
import { listFilings } from '../../server/filings.ts';
import { searchHistory } from '../../server/history/history.ts';
import { oversightFault } from '../../server/history/oversight.ts';
import { isSealed } from '../../server/history/oversight-run.ts';
import { findAccount } from '../../server/sessions.ts';
import { type Database, openStore } from '../../server/store/open.ts';
import { runChore } from './chores.ts';
import { type Desks, openDesks } from './desks.ts';
import { agreementOf, requestOf } from './documents.ts';
import { assertAccepted } from './harness.ts';
import { holder } from './people.ts';

/** Tables that only grow. */
const growing = ['history', 'journal', 'documents', 'document_ids', 'receipts', 'filings', 'filing_readers'];
const alsoGrowing = ['requests', 'sessions', 'issued', 'decisions', 'events'];

let desks: Desks;
let store: Database;
/** A month in which proposals to the plan of analytical work are due. */
const now = new Date(`${new Date().getUTCFullYear() + 1}-01-10T10:00:00.000Z`);

before(async () => {
  desks = await openDesks({
    user: holder,
    official: { iin: '000101598002', surname: 'ЖАУАПТЫ', capacities: ['responsible-official'] },
    revenue: { iin: '000229599811', surname: 'КІРІС', role: 'joint-41-69/1', isUnitHead: true },
  });
  const { client, officer } = desks.of('user');
  await assertAccepted(client, agreementOf(officer));
  await assertAccepted(client, requestOf(officer));
  store = await openStore(`${desks.centre.folder}/centre/data`);
});
after(async () => {
  await store.destroy();
  await desks.centre.close();
});

/** The plans of every read that some work makes, as SQLite explains them. */
async function plansOf(work: (database: Database) => Promise<unknown>): Promise<string[]> {
  const nodes: RootOperationNode[] = [];
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      nodes.push(node);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  await work(store.withPlugin(plugin));
  const plans: string[] = [];
  for (const node of nodes) {
    if (node.kind !== 'SelectQueryNode') continue;
    const { sql: text, parameters } = sqlOf(node);
    const { rows } = await store.executeQuery<{ detail: string }>(
      CompiledQuery.raw(`explain query plan ${text}`, [...parameters]),
    );
    plans.push(...rows.map(({ detail }) => detail));
  }
  return plans;
}

function sqlOf(node: RootOperationNode): CompiledQuery {
  return store.getExecutor().compileQuery(node, { queryId: 'explained' });
}

/** Reads of a whole table that grows; an index of what is under way alone is short. */
async function scansOf(work: (database: Database) => Promise<unknown>): Promise<string[]> {
  const tables = [...growing, ...alsoGrowing].join('|');
  const scan = new RegExp(`^SCAN (${tables})\\b(?!.*(not_ended|waiting|_due))`);
  const plans = await plansOf(work);
  assert.ok(plans.length > 0, 'something was read');
  return plans.filter((plan) => scan.test(plan));
}

test('rules-151/39, rules-151/53: what is kept for ever makes no duty dearer', async () => {
  for (const { name, find } of duties)
    assert.deepEqual(await scansOf((database) => find(database, now)), [], name);
});

test('rules-151/41, joint-41-69/14: the chores of every minute read no table that grows from end to end', async () => {
  const quiet = { signer: null as never, archive: null as never, now: new Date() };
  for (const run of [delays.run, blockInactive, sessions.run])
    assert.deepEqual(await scansOf((database) => run({ ...quiet, database })), []);
  const plans = await plansOf((database) => blockInactive({ ...quiet, database }));
  assert.ok(
    plans.some((plan) => plan.includes('history_of_person')),
    plans.join('; '),
  );
});

test('rules-151/39, rules-151/54: desks, answers, searches and oversight read no table that grows from end to end', async () => {
  const account = await findAccount(store, holder.iin);
  assert.ok(account);
  const id = '00000000-0000-7000-8000-000000000000';
  const asked = { organisation: account.organisation, from: '2026-01-01', until: '2026-12-31' };
  const period = { from: new Date(0), until: now };
  const works: readonly ((database: Database) => Promise<unknown>)[] = [
    (database) => listFilings(database, account),
    (database) => answersTo(database, 'operator-decision', id),
    (database) => searchHistory(database, { ...period, type: 'information-request' }),
    (database) => searchHistory(database, { ...period, organisation: account.organisation }),
    (database) => oversightFault(database, asked as never),
    (database) => isSealed(database, 'a'.repeat(64)),
  ];
  const answers = await plansOf((database) => answersTo(database, 'operator-decision', id));
  assert.ok(
    answers.some((plan) => plan.includes('filings_by_answered')),
    answers.join('; '),
  );
  for (const work of works) assert.deepEqual(await scansOf(work), [], work.toString());
});

test('a session nobody uses any more is ended when its hours are over', async () => {
  const open = () => store.selectFrom('sessions').select('id').where('ended_at', 'is', null).execute();
  assert.equal((await open()).length, 3);
  await runChore(desks.centre, sessions, new Date());
  assert.equal((await open()).length, 3, 'not before');
  await runChore(desks.centre, sessions, new Date(Date.now() + 9 * 60 * 60 * 1000));
  assert.deepEqual(await open(), []);
});
