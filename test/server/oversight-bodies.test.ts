import assert from 'node:assert/strict';
import { createHash, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { dayInAstana } from '../../protocol/calendar/days.ts';
import { type OversightList, oversightListSchema } from '../../protocol/documents/oversight-list.ts';
import { openStore } from '../../server/store/open.ts';
import { readDocument } from '../../trust/document.ts';
import { checkOversightLists } from '../../trust/oversight-check.ts';
import { type Desks, openDesks } from './desks.ts';
import { agreementOf, type Overrides, requestOf } from './documents.ts';
import { assertAccepted, assertRefused } from './harness.ts';
import { member, type OfficerPlan } from './people.ts';

let desks: Desks;
const today = dayInAstana(new Date());
const body = 'Сынақ департаменті';
const plans: Record<string, OfficerPlan> = {
  other: { ...member, organisation: 'Басқа департамент' },
  mover: { iin: '840229398018', surname: 'АУЫСҚАН' },
  operator: { iin: '000229599811', surname: 'ОПЕРАТОР', organisation: 'Комитет', capacities: ['operator'] },
  prosecutor: {
    iin: '250101698008',
    surname: 'ҚАДАҒАЛАУШЫ',
    role: 1,
    organisation: 'Прокуратура',
    capacities: ['supervising-prosecutor'],
  },
  both: { iin: '000101598002', surname: 'ЕКЕУІ', capacities: ['supervising-prosecutor', 'operator'] },
};

before(async () => {
  desks = await openDesks(plans);
  for (const name of ['other', 'mover']) await assertAccepted(of(name).client, agreementOf(of(name).officer));
  await assertAccepted(of('other').client, requestOf(of('other').officer));
});
after(() => desks.centre.close());

const of: Desks['of'] = (name) => desks.of(name);
const file: Desks['file'] = (...document) => desks.file(...document);

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

/** What the prosecutor gets for a request: the rows of a proved answer, by id. */
async function answered(more: { readonly iin?: string } = {}) {
  const request = file('prosecutor', 'oversight-request', ask(more));
  await assertAccepted(of('prosecutor').client, request);
  const given = file('operator', 'oversight-answer', { outcome: 'given' }, [request.id]);
  await assertAccepted(of('operator').client, given);
  const bodies: OversightList['body'][] = [];
  for (const { id } of await desks.filings('prosecutor', 'oversight-list')) {
    const list = readDocument(await desks.read('prosecutor', id), oversightListSchema);
    assert.ok(list.ok);
    if (list.value.document.refs[0] === request.id) bodies.push(list.value.document.body);
  }
  const folder = dirname(desks.centre.config);
  const publicKey = createPublicKey(readFileSync(join(folder, 'journal-key.pem')));
  const requestSha256 = createHash('sha256').update(request.der).digest('hex');
  const asked = { ...ask(), ...more };
  const checked = checkOversightLists(
    bodies,
    { origin: 'sio-pso.invalid/test', publicKey },
    { asked, requestSha256 },
  );
  assert.deepEqual(checked, { ok: true, value: null });
  return new Map(bodies.flatMap(({ rows }) => rows).map((row) => [row.id, row]));
}

test('rules-151/54: who moved to another body in the period is proved whole; what was asked there is not told', async () => {
  const { client, officer } = of('mover');
  const caseOf = { ground: { id: 'criminal-case', caseNumber: '262300121000004' } };
  const before = requestOf(officer, caseOf);
  await assertRefused(client, before, 'case-not-yours');
  const account = { ...officer.account, organisation: 'Басқа департамент' };
  await desks.centre.enrol({ accounts: [account] });
  const later = requestOf({ ...officer, account }, caseOf);
  await assertRefused(client, later, 'case-not-yours');
  const whole = await answered();
  assert.ok(whole.get(before.id)?.request !== undefined);
  assert.equal(whole.get(later.id)?.organisation, account.organisation);
  assert.equal(whole.get(later.id)?.request, undefined);
  const foreigner = of('other').officer.account.iin;
  const stranger = [...(await answered({ iin: foreigner })).values()];
  assert.deepEqual(
    stranger.map(({ iin, request }) => [iin, request]),
    [[foreigner, undefined]],
    'a ruling on one body tells nothing of what was asked in another',
  );
  const database = await openStore(join(dirname(desks.centre.config), 'data'));
  const covered = await database.selectFrom('oversight_coverage').selectAll().execute();
  await database.destroy();
  assert.deepEqual(covered, [], 'nor does it open the archive');
});

test('rules-151/55: a ruling of a megabyte is taken whole, and a body beyond the size of documents is not', async () => {
  const ruling = Buffer.alloc(1_049_000, 1).toString('base64');
  assert.ok(ruling.length > 1_398_000);
  await assertAccepted(of('prosecutor').client, file('prosecutor', 'oversight-request', ask({ ruling })));
  const twice = file('prosecutor', 'oversight-request', ask({ ruling: `${ruling}${ruling}` }));
  assert.equal((await of('prosecutor').client.post(twice.der)).status, 413);
  const bind = await of('prosecutor').client.call('POST', '/v1/session/bind', 'x'.repeat(300_000));
  assert.equal(bind.status, 413, 'nothing but documents is that long');
});

test('rules-151/54: nobody answers the own oversight request', async () => {
  const request = file('both', 'oversight-request', ask());
  await assertAccepted(of('both').client, request);
  const given = file('both', 'oversight-answer', { outcome: 'given' }, [request.id]);
  await assertRefused(of('both').client, given, 'answered-own');
});
