import assert from 'node:assert/strict';
import { createHash, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { dayInAstana } from '../../protocol/calendar/days.ts';
import { controlListSchema } from '../../protocol/documents/history-lists.ts';
import { type OversightList, oversightListSchema } from '../../protocol/documents/oversight-list.ts';
import { monthlyControl } from '../../server/duties/monthly-control.ts';
import { openStore } from '../../server/store/open.ts';
import { readDocument } from '../../trust/document.ts';
import { checkOversightLists, type OversightQuestion } from '../../trust/oversight-check.ts';
import { type Desks, openDesks } from './desks.ts';
import { agreementOf, type Overrides, requestOf, type Signed } from './documents.ts';
import { assertAccepted, assertRefused, type TestCentre, waitForSealedJournal } from './harness.ts';
import { holder, member, type OfficerPlan } from './people.ts';

let desks: Desks;
let centre: TestCentre;
const today = dayInAstana(new Date());
const body = 'Сынақ департаменті';
const plans: Record<string, OfficerPlan> = {
  user: holder,
  other: { ...member, organisation: 'Басқа департамент' },
  official: { iin: '000101598002', surname: 'ЖАУАПТЫ', capacities: ['responsible-official'] },
  operator: { iin: '000229599811', surname: 'ОПЕРАТОР', organisation: 'Комитет', capacities: ['operator'] },
  prosecutor: {
    iin: '250101698008',
    surname: 'ҚАДАҒАЛАУШЫ',
    role: 1,
    organisation: 'Прокуратура',
    capacities: ['supervising-prosecutor'],
  },
};

before(async () => {
  desks = await openDesks(plans);
  centre = desks.centre;
  for (const name of ['user', 'other']) await assertAccepted(of(name).client, agreementOf(of(name).officer));
});
after(() => centre.close());

const of: Desks['of'] = (name) => desks.of(name);
const file: Desks['file'] = (...document) => desks.file(...document);
const filings: Desks['filings'] = (...which) => desks.filings(...which);
const read: Desks['read'] = (...which) => desks.read(...which);

const journal = () => ({
  origin: 'sio-pso.invalid/test',
  publicKey: createPublicKey(readFileSync(join(dirname(centre.config), 'journal-key.pem'))),
});

let first = '';
let refusedOne = '';

test('rules-151/10, rules-151/11, joint-41-69/18: all requests of the body’s people, refused ones too, and nobody else’s', async () => {
  const accepted = requestOf(of('user').officer);
  await assertAccepted(of('user').client, accepted);
  first = accepted.id;
  const foreign = requestOf(of('user').officer, {
    ground: { id: 'criminal-case', caseNumber: '262300121000004' },
  });
  await assertRefused(of('user').client, foreign, 'case-not-yours');
  refusedOne = foreign.id;
  const exempt = requestOf(of('user').officer, {
    ground: {
      id: 'criminal-case',
      basis: 'international-assistance',
      orderNumber: '82/3',
      requestingBody: 'Шет елдің прокуратурасы',
      coverLetterNumber: '2-011/5',
    },
  });
  await assertAccepted(of('user').client, exempt);
  const others = requestOf(of('other').officer);
  await assertAccepted(of('other').client, others);
  await assertAccepted(
    of('official').client,
    file('official', 'control-query', { from: today, until: today }),
  );
  const [list] = await filings('official', 'control-list');
  const found = readDocument(await read('official', list?.id ?? ''), controlListSchema);
  assert.ok(found.ok);
  const { rows } = found.value.document.body;
  assert.deepEqual(
    rows.map(({ id, outcome, code, request }) => [id, outcome, code, request?.marks]),
    [
      [accepted.id, 'accepted', undefined, []],
      [foreign.id, 'refused', 'case-not-yours', []],
      [exempt.id, 'accepted', undefined, ['without-registry-check']],
    ],
  );
  assert.ok(rows.every(({ organisation }) => organisation === body));
  assert.deepEqual(await filings('user', 'control-list'), [], 'an officer reads no list of others');
});

test('rules-151/11: control of every month is owed by the month’s end, last month’s stays raised', async () => {
  const month = today.slice(0, 7);
  assert.deepEqual(await controlDue(new Date()), [month], 'nobody was registered last month');
  const later = new Date(Date.now() + 31 * 86_400_000);
  assert.equal((await controlDue(later))[0], month);
  const [due] = (await desks.duties('official')).filter(({ duty }) => duty === 'monthly-control');
  assert.equal(due?.isOverdue, false);
});

test('rules-151/11, rules-151/12: the month’s report of control is filed on its list', async () => {
  const [list] = await filings('official', 'control-list');
  const report = { month: today.slice(0, 7), checked: 3, groundless: 1, findings: 'Бір сұрау салу негізсіз' };
  await assertRefused(
    of('official').client,
    file('official', 'control-report', { ...report, groundless: 4 }, [list?.id ?? '']),
    'document-malformed',
  );
  await assertAccepted(of('official').client, file('official', 'control-report', report, [list?.id ?? '']));
  assert.equal((await filings('prosecutor', 'control-report')).length, 1);
  assert.ok(!(await controlDue(new Date())).includes(today.slice(0, 7)), 'this month’s is done');
});

const ask = (more: Overrides = {}) => ({
  documentKind: 'ruling',
  number: '15',
  date: today,
  ruling: Buffer.from('%PDF-1.4 қаулы').toString('base64'),
  organisation: body,
  from: today,
  until: today,
  wants: 'requests-and-results',
  ...more,
});

async function lists(request: string): Promise<OversightList['body'][]> {
  const found: OversightList['body'][] = [];
  for (const { id } of await filings('prosecutor', 'oversight-list')) {
    const list = readDocument(await read('prosecutor', id), oversightListSchema);
    assert.ok(list.ok);
    if (list.value.document.refs[0] === request) found.push(list.value.document.body);
  }
  return found;
}

test('rules-151/54, joint-41-69/34: the operator’s answer proves that nothing was left out', async () => {
  const request = file('prosecutor', 'oversight-request', ask());
  await assertAccepted(of('prosecutor').client, request);
  assert.deepEqual(
    await filings('official', 'oversight-request'),
    [],
    'the body under check does not see it',
  );
  await waitForSealedJournal(desks.centre);
  const answer = file('operator', 'oversight-answer', { outcome: 'given' }, [request.id]);
  await assertAccepted(of('operator').client, answer);
  const bodies = await lists(request.id);
  assert.equal(bodies[0]?.rows.length, 3);
  const named = bodies[0].persons.map(({ iin }) => iin);
  for (const name of ['user', 'official'])
    assert.ok(named.includes(of(name).officer.account.iin), 'also who asked nothing');
  assert.ok(!named.includes(of('other').officer.account.iin));
  question = questionAbout(request);
  assert.deepEqual(checkOversightLists(bodies, journal(), question), { ok: true, value: null });
  const [whole] = bodies;
  assert.ok(whole);
  const without = { ...whole, rows: whole.rows.filter(({ id }) => id !== refusedOne) };
  assertIncomplete([without], 'a row left out');
  assertIncomplete([{ ...whole, persons: [] }], 'persons left out: rows without their leaf');
  const leaves = whole.proof.leaves.slice(0, -1);
  assertIncomplete([{ ...whole, proof: { ...whole.proof, leaves } }], 'a leaf left out');
  assertIncomplete([], 'no list at all');
  assertIncomplete([{ ...whole, parts: 2 }], 'a part left out');
  assertIncomplete([{ ...whole, until: whole.from }], 'another period');
  const silent = { ...whole, persons: whole.persons.slice(1), rows: [] };
  const gone = whole.persons[0]?.iin ?? '';
  assertIncomplete([{ ...silent, persons: [] }], 'one person left out with all rows', {
    asked: { ...ask(), iin: gone },
  });
  const staff = [of('user').officer.account.iin];
  assertIncomplete([{ ...silent, persons: [] }], 'an officer of the staff left out', { staff });
  assertIncomplete([whole], 'a head of before the request', { requestSha256: '0'.repeat(64) });
});

test('rules-151/53, rules-151/54: only what the request covers may be read from the archive', async () => {
  const database = await openStore(join(dirname(centre.config), 'data'));
  const rows = await database.selectFrom('oversight_coverage').selectAll().execute();
  await database.destroy();
  const requests = new Set(rows.map(({ request }) => request));
  assert.equal(requests.size, 2, 'the two accepted requests of the body, under whichever oversight request');
  assert.ok(requests.has(first));
});

test('rules-151/55: no ruling, no check; only a supervising prosecutor asks, only the operator answers', async () => {
  const { ruling: _, ...bare } = ask();
  await assertRefused(
    of('prosecutor').client,
    file('prosecutor', 'oversight-request', bare),
    'document-malformed',
  );
  await assertRefused(
    of('operator').client,
    file('operator', 'oversight-request', ask()),
    'filer-not-permitted',
  );
  const request = file('prosecutor', 'oversight-request', ask({ wants: 'requests' }));
  await assertAccepted(of('prosecutor').client, request);
  const own = file('prosecutor', 'oversight-answer', { outcome: 'given' }, [request.id]);
  await assertRefused(of('prosecutor').client, own, 'filer-not-permitted');
  const bareRefusal = file('operator', 'oversight-answer', { outcome: 'refused' }, [request.id]);
  await assertRefused(of('operator').client, bareRefusal, 'document-malformed');
});

let question: OversightQuestion;

function questionAbout(request: Signed): OversightQuestion {
  return { asked: ask(), requestSha256: createHash('sha256').update(request.der).digest('hex') };
}

function assertIncomplete(
  bodies: OversightList['body'][],
  what: string,
  more: Partial<OversightQuestion> = {},
): void {
  const checked = checkOversightLists(bodies, journal(), { ...question, ...more });
  assert.ok(!checked.ok && checked.error.code === 'oversight-incomplete', what);
}

/** The months for which the body owes a report of control at a time. */
async function controlDue(now: Date): Promise<string[]> {
  const database = await openStore(join(dirname(centre.config), 'data'));
  const due = await monthlyControl.find(database, now);
  await database.destroy();
  return due.map(({ text }) => text.ru.slice(-7));
}
