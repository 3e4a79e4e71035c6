import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Client } from './client.ts';
import { type Overrides, requestOf, signDocument } from './documents.ts';
import { atWork, decideAsOperator, keptDecision, onGround, requestRow } from './grounds.ts';
import { assertAccepted, assertRefused, failureOf, openTestCentre, type TestCentre } from './harness.ts';
import { holder, makeOfficer, member, type Officer } from './people.ts';

let centre: TestCentre;
let officer: Officer;
let client: Client;
let chief: Officer;
let asChief: Client;

before(async () => {
  centre = await openTestCentre({ breakMilliseconds: 1 });
  officer = await makeOfficer(centre.pki, holder);
  await centre.enrol({ accounts: [officer.account] });
  client = await atWork(centre, officer);
  chief = await makeOfficer(centre.pki, { ...member, role: 1, capacities: ['prosecutor-general'] });
  await centre.enrol({ accounts: [chief.account] });
  asChief = await atWork(centre, chief);
});
after(() => centre.close());

type Account = Officer['account'];
const as = (account: Partial<Account>) => centre.enrol({ accounts: [{ ...officer.account, ...account }] });
const certify = (isCertified: boolean) =>
  centre.enrol({
    workstations: [{ name: 'ws-1', certificateSha256: centre.workstation.certificate.sha256, isCertified }],
  });
const send = (ground: Overrides, body: Overrides = {}) => onGround(officer, ground, body);
const reason = { kk: 'Сынақ шешімі', ru: 'Пробное решение' };

const audit = (auditNumber: string) =>
  send(
    { id: 'revenue-field-audit', auditNumber },
    { edition: 'joint-41-69-2023', service: 'joint-41-69/1', parameters: { iin: '000229598009' } },
  );

test('joint-41-69/20, joint-41-69/22: an audit of the user’s own body in ЕРСОП, asked by a head of a unit', async () => {
  await as({ role: 'joint-41-69/1', isUnitHead: true });
  const request = audit('26-ТС-990001');
  const receipt = await assertAccepted(client, request);
  assert.equal(receipt.decision?.edition, 'joint-41-69-2023');
  const kept = await keptDecision(centre, request.id);
  assert.deepEqual([kept?.registry, kept?.standing], ['ersop', 'body-member']);
  const absent = await assertRefused(client, audit('26-ТС-990009'), 'audit-not-found');
  assert.equal(absent.reason?.item, 'joint-41-69/22');
  await assertRefused(client, audit('26-ТС-990002'), 'audit-not-yours');
});

test('joint-41-69/22: with ЕРСОП silent nothing is let through', async () => {
  centre.setMood({ ersop: { garbled: true } });
  const request = audit('26-ТС-990001');
  const answer = await client.post(request.der);
  assert.deepEqual(failureOf(answer), { code: 'registry-unreachable', params: { registry: 'ЕРСОП' } });
  centre.setMood({});
  await assertAccepted(client, request);
});

test('joint order, app. 1: whoever heads no administration or division is refused', async () => {
  await as({ role: 'joint-41-69/1', isUnitHead: false });
  const refusal = await assertRefused(client, audit('26-ТС-990001'), 'position-not-permitted');
  assert.equal(refusal.decision?.outcome, 'refused');
});

const measure = {
  year: 2026,
  quarter: '4',
  purpose: 'violations',
  subject: 'Заңдылықтың бұзылуы',
  period: '2026 жылғы 9 ай',
  responsible: '2-бөлім',
  deadline: '2026-12-20',
  completion: 'талдамалық анықтама',
  deputy: 'Жетекшілік ететін орынбасар',
};

/** Files a document and gives its id. */
async function file(type: string, body: unknown, refs?: readonly string[]): Promise<string> {
  const isMeasure = type === 'analysis-measure';
  const signer = isMeasure ? officer.sign : chief.sign;
  const document = signDocument(signer, { type, body, ...(refs === undefined ? {} : { refs }) });
  await assertAccepted(isMeasure ? client : asChief, document);
  return document.id;
}

/** A measure of the plan, approved as its item on a day. */
async function plan(planItem: string, approvedOn: string): Promise<string> {
  const proposed = await file('analysis-measure', measure);
  await file('analysis-approval', { outcome: 'approved', planItem, approvedOn }, [proposed]);
  return proposed;
}

const analysis = (ground: Overrides = {}, service = 1) =>
  send(
    { id: 'information-analysis', by: 'plan', planItem: '4', approvedOn: '2026-09-30', ...ground },
    { edition: 'order-146-2015', service },
  );

test('order-146/11: without the operator’s list no service is open to analysis', async () => {
  await as({ role: 1, analysisCategory: 3 });
  await assertRefused(client, analysis(), 'analysis-list-absent');
});

test('order-146/11: a category of appendix 2 is demanded beside the role', async () => {
  await decideAsOperator(centre, {
    id: '01234567-89ab-7cde-8f01-23456789ab01',
    origin: 'operator',
    kind: 'analysis-services',
    services: [1],
    reason,
  });
  await as({ role: 1 });
  await assertRefused(client, analysis(), 'ground-not-permitted');
  await as({ role: 4, analysisCategory: 3 });
  await assertRefused(client, analysis(), 'ground-not-permitted');
});

test('order-146/13: a certified computer and a key known to be on a protected carrier, or nothing', async () => {
  await as({ role: 1, analysisCategory: 3 });
  await certify(true);
  await plan('4', '2026-09-30');
  // The training certificate is valid for a year, as a key in a file would be: nothing shows where its key lives.
  await assertRefused(client, analysis(), 'key-not-protected');
  await centre.enrol({ protectedKeys: [officer.sign.certificate.sha256] });
  await certify(false);
  await assertRefused(client, analysis(), 'workstation-not-certified');
  await certify(true);
  await assertAccepted(client, analysis());
});

test('order-146/13: a certificate for longer than a file’s key is ever given speaks for its carrier', async () => {
  const inThreeYears = new Date(Date.now() + 3 * 365 * 24 * 60 * 60 * 1000);
  const other = await makeOfficer(centre.pki, {
    iin: '000229599811',
    surname: 'ТАЛДАУ',
    role: 1,
    analysisCategory: 1,
    notAfter: inThreeYears,
  });
  await centre.enrol({ accounts: [other.account] });
  const second = await atWork(centre, other);
  const note = { number: '12', date: '2026-11-01' };
  const ground = { id: 'information-analysis', by: 'service-note', ...note };
  const body = { kind: 'service-note', ...note, subject: 'Тақырып', executor: other.account.iin };
  await file('analysis-instruction', body);
  await assertAccepted(second, requestOf(other, { edition: 'order-146-2015', ground }));
  const foreign = { number: '13', date: '2026-11-01' };
  await file('analysis-instruction', { ...body, ...foreign, executor: officer.account.iin });
  const theirs = requestOf(other, { edition: 'order-146-2015', ground: { ...ground, ...foreign } });
  await assertRefused(second, theirs, 'analysis-basis-absent');
});

test('order-146/11: an item that nobody approved, or on another day, is no basis', async () => {
  await as({ role: 1, analysisCategory: 3 });
  await certify(true);
  await centre.enrol({ protectedKeys: [officer.sign.certificate.sha256] });
  await plan('9', '2026-09-29');
  await assertRefused(client, analysis({ planItem: '9' }), 'analysis-basis-absent');
  const refusal = await assertRefused(
    client,
    analysis({ planItem: '10', approvedOn: '2026-09-29' }),
    'analysis-basis-absent',
  );
  assert.equal(refusal.reason?.item, 'order-146/11');
  await assertAccepted(client, analysis({ planItem: '9', approvedOn: '2026-09-29' }));
});

test('order-146/12: depersonalised, but for the Prosecutor General’s own order, which is marked', async () => {
  await as({ role: 1, analysisCategory: 3 });
  const usual = analysis();
  const receipt = await assertAccepted(client, usual);
  assert.equal(receipt.decision?.edition, 'order-146-2015');
  const row = await requestRow(centre, usual.id);
  assert.ok(JSON.parse(row?.conditions ?? '').includes('depersonalised'));
  const order = { number: '88', date: '2026-10-01' };
  const ordered = analysis({ personalDataOrder: order });
  await assertRefused(client, analysis({ personalDataOrder: order }), 'personal-data-order-absent');
  // An order for another analysis is not this one's.
  const other = await plan('5', '2026-09-30');
  await file('personal-data-order', { ...order, reason: 'Айрықша' }, [other]);
  await assertRefused(client, analysis({ personalDataOrder: order }), 'personal-data-order-absent');
  const own = await plan('4', '2026-09-30');
  await file('personal-data-order', { ...order, reason: 'Айрықша' }, [own]);
  await assertAccepted(client, ordered);
  const marked = await requestRow(centre, ordered.id);
  assert.deepEqual(JSON.parse(marked?.conditions ?? ''), []);
  assert.deepEqual(JSON.parse(marked?.marks ?? ''), ['personal-data-by-order']);
});

test('rules-151/28: a service on the operator’s list of sanctions is refused without one', async () => {
  await as({ role: 4 });
  const request = () => send({ id: 'primary-check' });
  await assertAccepted(client, request());
  await decideAsOperator(centre, {
    id: '01234567-89ab-7cde-8f01-23456789ab02',
    origin: 'operator',
    kind: 'sanction-services',
    entries: [{ service: 1, grounds: ['primary-check'] }],
    reason,
  });
  const refusal = await assertRefused(client, request(), 'sanction-refused');
  assert.equal(refusal.reason?.item, 'rules-151/28');
  await decideAsOperator(centre, {
    id: '01234567-89ab-7cde-8f01-23456789ab03',
    origin: 'operator',
    kind: 'sanction-services',
    entries: [],
    reason,
  });
  await assertAccepted(client, request());
});
