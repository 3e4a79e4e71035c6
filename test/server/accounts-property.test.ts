import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { receiptSchema } from '../../protocol/documents/receipt.ts';
import { openStore } from '../../server/store/open.ts';
import { readDocument } from '../../trust/document.ts';
import { answerOf, applicationOf, decisionOf, staff } from './accounts.ts';
import type { Client } from './client.ts';
import { agreementOf, type Signed } from './documents.ts';
import { openTestCentre, signIn, type TestCentre } from './harness.ts';
import { makeOfficer, type Officer, type OfficerPlan } from './people.ts';

let centre: TestCentre;
let people: Officer[];
const user: OfficerPlan = { iin: '800106398103', surname: 'ПАЙДАЛАНУШЫ' };
const stranger: OfficerPlan = { iin: '800107398109', surname: 'БӨТЕН' };

before(async () => {
  centre = await openTestCentre();
  const plans = [staff.head, staff.official, staff.general, staff.supervisor, user, stranger];
  people = [];
  for (const plan of plans) people.push(await makeOfficer(centre.pki, plan));
});
after(() => centre.close());

const roles = fc.constantFrom(1, 3, 8, 25, 'joint-41-69/1');
const who = fc.nat({ max: 5 });
const action = fc.constantFrom('register', 'transfer', 'block', 'edit', 'unblock');

/** One document of anybody about anybody. */
type Move =
  | {
      readonly kind: 'application';
      readonly by: number;
      readonly action: string;
      readonly elsewhere: boolean;
    }
  | { readonly kind: 'consent'; readonly by: number; readonly to: number }
  | { readonly kind: 'decision'; readonly by: number; readonly to: number; readonly role: number | string }
  | { readonly kind: 'appointment'; readonly by: number; readonly about: number; readonly revoke: boolean }
  | { readonly kind: 'block'; readonly by: number; readonly about: number }
  | { readonly kind: 'agreement'; readonly by: number };

const moves = fc.array(
  fc.oneof<fc.Arbitrary<Move>[]>(
    fc.record({ kind: fc.constant('application'), by: who, action, elsewhere: fc.boolean() }),
    fc.record({ kind: fc.constant('consent'), by: who, to: fc.nat({ max: 3 }) }),
    fc.record({ kind: fc.constant('decision'), by: who, to: fc.nat({ max: 3 }), role: roles }),
    fc.record({ kind: fc.constant('appointment'), by: who, about: who, revoke: fc.boolean() }),
    fc.record({ kind: fc.constant('block'), by: who, about: who }),
    fc.record({ kind: fc.constant('agreement'), by: who }),
  ),
  { minLength: 4, maxLength: 14 },
);

function documentOf(move: Move, sent: readonly Signed[]): Signed {
  const by = personAt(move.by);
  if (move.kind === 'application') return applicationBy(by, move.action, move.elsewhere);
  if (move.kind === 'agreement') return agreementOf(by);
  if (move.kind === 'appointment') {
    const day = new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10);
    return answerOf(by, 'appointment', null, {
      act: move.revoke ? 'revoke' : 'appoint',
      order: { number: '1', date: day },
      // The Prosecutor General making operators is another matter: they would be operators.
      capacity: 'responsible-official',
      iin: personAt(move.about).account.iin,
      from: day,
    });
  }
  if (move.kind === 'block')
    return answerOf(by, 'access-block', null, { iin: personAt(move.about).account.iin, breach: 'х' });
  const application = sent[move.to % Math.max(1, sent.length)] ?? null;
  if (move.kind === 'consent') return answerOf(by, 'application-consent', application, { consent: 'given' });
  const { role } = move;
  if (application === null) return answerOf(by, 'operator-decision', null, { outcome: 'grant', role });
  return decisionOf(by, application, { role, isMvd: true, isUnitHead: true });
}

function applicationBy(by: Officer, action: string, elsewhere: boolean): Signed {
  const { organisation, position } = by.account;
  const moved = {
    workplace: { organisation, erdrOrgCode: '1', unit: 'бөлім', position: `аға ${position}` },
    ...(action === 'transfer' ? { transferOrder: { number: '1', date: '2026-11-20' } } : {}),
  };
  return applicationOf(by, action, elsewhere || action === 'transfer' ? moved : {});
}

function personAt(place: number): Officer {
  const person = people[place];
  assert.ok(person !== undefined);
  return person;
}

/** Everybody of them in order again and signed in; the stranger has no account and only a connection. */
async function enterAll(): Promise<Client[]> {
  const known = people.slice(0, -1);
  await centre.enrol({ accounts: known.map(({ account }) => account) });
  const database = await openStore(`${centre.folder}/centre/data`);
  await database.updateTable('filings').set({ state: 'closed' }).where('state', '=', 'open').execute();
  await database.destroy();
  const clients = await Promise.all(people.map(() => centre.connect()));
  for (const [place, officer] of known.entries()) {
    const client = clients[place];
    assert.ok(client !== undefined);
    await signIn(client, officer);
  }
  return clients;
}

async function rights(): Promise<unknown[]> {
  const database = await openStore(`${centre.folder}/centre/data`);
  const columns = ['iin', 'role', 'is_mvd', 'is_unit_head', 'analysis_category'] as const;
  const rows = await database.selectFrom('accounts').select(columns).orderBy('iin').execute();
  await database.destroy();
  return rows;
}

/** Everything that others than operators may do with success, and decisions that they may not. */
const wholeDay: Move[] = [
  { kind: 'agreement', by: 4 },
  { kind: 'application', by: 4, action: 'edit', elsewhere: false },
  { kind: 'consent', by: 0, to: 0 },
  ...[0, 1, 2, 3, 4].map((by): Move => ({ kind: 'decision', by, to: 0, role: 25 })),
  { kind: 'appointment', by: 0, about: 4, revoke: false },
  { kind: 'block', by: 1, about: 4 },
];

test('rules-151/14: no sequence of documents by others than operators ever changes a role or opens an account', async () => {
  const accepted = new Set<string>();
  await fc.assert(
    fc.asyncProperty(moves, async (sequence) => {
      const clients = await enterAll();
      const before = await rights();
      const sent: Signed[] = [];
      for (const move of sequence) {
        const document = documentOf(move, sent);
        const answer = await clients[move.by]?.post(document.der);
        const read = answer?.status === 200 ? readDocument(answer.body, receiptSchema) : null;
        if (read?.ok !== true || read.value.document.body.outcome !== 'accepted') continue;
        accepted.add(move.kind);
        if (move.kind === 'application' && move.action !== 'block') sent.push(document);
      }
      for (const client of clients) client.close();
      assert.deepEqual(await rights(), before);
    }),
    { numRuns: 25, examples: [[wholeDay]] },
  );
  for (const kind of ['application', 'consent', 'appointment', 'block', 'agreement'])
    assert.ok(accepted.has(kind), `some ${kind} was accepted`);
  assert.ok(!accepted.has('decision'));
});
