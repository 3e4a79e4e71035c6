import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Client } from './client.ts';
import type { Overrides } from './documents.ts';
import { atWork, keptDecision, onGround, requestRow } from './grounds.ts';
import { assertAccepted, assertRefused, failureOf, openTestCentre, type TestCentre } from './harness.ts';
import { holder, makeOfficer, type Officer } from './people.ts';

let centre: TestCentre;
let officer: Officer;
let client: Client;

before(async () => {
  centre = await openTestCentre({ breakMilliseconds: 1 });
  officer = await makeOfficer(centre.pki, holder);
  await centre.enrol({ accounts: [officer.account] });
  client = await atWork(centre, officer);
});
after(() => centre.close());

const as = (role: number) => centre.enrol({ accounts: [{ ...officer.account, role }] });
const send = (ground: Overrides, body: Overrides = {}) => onGround(officer, ground, body);

const byArticle = {
  service: 37,
  parameters: { iin: '000229598009', periodFrom: '2026-01-01', periodTo: '2026-06-30' },
};

const withOrder = (basis: string, caseNumber: string, orderNumber: string) => ({
  id: 'criminal-case',
  basis,
  caseNumber,
  orderNumber,
});

test('rules-151/22: the executor an investigative order names asks by the case and the order', async () => {
  const request = send(withOrder('investigative-order', '262300121000005', '7-12/345'));
  await assertAccepted(client, request);
  const kept = await keptDecision(centre, request.id);
  assert.deepEqual([kept?.registry, kept?.standing, kept?.refusal], ['erdr', 'order-executor', null]);
});

test('rules-151/22: a prosecutor’s order to the user’s body as a whole', async () => {
  await assertAccepted(client, send(withOrder('prosecutor-order', '262300121000005', '2-15/77')));
});

test('rules-151/22: an order to another body, of the other kind, or with a wrong number is nobody’s', async () => {
  for (const [basis, number] of [
    ['investigative-order', '7-12/346'],
    ['prosecutor-order', '7-12/345'],
    ['investigative-order', '2-15/77'],
    ['investigative-order', '7-12/3450'],
  ] as const) {
    const refusal = await assertRefused(
      client,
      send(withOrder(basis, '262300121000005', number)),
      'order-not-yours',
    );
    assert.equal(refusal.reason?.item, 'rules-151/22');
  }
  // Without the order the case itself is another's (rules-151/21).
  await assertRefused(client, send({ id: 'criminal-case', caseNumber: '262300121000005' }), 'case-not-yours');
  await assertRefused(
    client,
    send(withOrder('investigative-order', '262300121000009', '7-12/345')),
    'case-not-found',
  );
});

test('rules-151/2, app. 3: of a case’s articles one in the list opens a service by article', async () => {
  await assertAccepted(
    client,
    send(withOrder('investigative-order', '262300121000005', '7-12/345'), byArticle),
  );
  const other = send({ id: 'criminal-case', caseNumber: '262300031000001' }, byArticle);
  await assertRefused(client, other, 'service-not-permitted');
});

const assistance = {
  id: 'criminal-case',
  basis: 'international-assistance',
  orderNumber: '17/А',
  requestingBody: 'Алыс елдің прокуратурасы',
  coverLetterNumber: '2-01/99',
};

test('rules-151/5, rules-151/22 part 2: international assistance is taken without the register, and marked', async () => {
  centre.setMood({ erdr: { down: true } });
  const request = send(assistance);
  await assertAccepted(client, request);
  centre.setMood({});
  const row = await requestRow(centre, request.id);
  assert.deepEqual(JSON.parse(row?.marks ?? ''), ['without-registry-check']);
  assert.deepEqual([row?.ground, row?.case_number], ['criminal-case', '17/А']);
  assert.equal((await keptDecision(centre, request.id))?.registry, null);
  const checked = send(assistance, byArticle);
  await assertRefused(client, checked, 'service-not-permitted');
});

test('rules-151/20: a primary check asks no register', async () => {
  centre.setMood({
    erdr: { down: true },
    'ais-su': { down: true },
    'ais-oip': { down: true },
    'eais-so': { down: true },
    ersop: { down: true },
  });
  const request = send({ id: 'primary-check' });
  await assertAccepted(client, request);
  centre.setMood({});
  const row = await requestRow(centre, request.id);
  assert.deepEqual([row?.ground, row?.case_number], ['primary-check', '']);
});

const registered = [
  {
    item: 'rules-151/23',
    role: 4,
    registry: 'ais-su',
    name: 'АИС СУ',
    mine: { id: 'administrative-case-committee', caseNumber: '269100030000011' },
    others: { id: 'administrative-case-committee', caseNumber: '269100030000012' },
    nobodys: { id: 'administrative-case-committee', caseNumber: '269100030000099' },
  },
  {
    item: 'rules-151/26',
    role: 12,
    registry: 'ais-su',
    name: 'АИС СУ',
    mine: { id: 'search-case', caseNumber: '26-0417-9' },
    others: { id: 'search-case', caseNumber: '26-0418-9' },
    // A number of АИС СУ's other shelf is no search case.
    nobodys: { id: 'search-case', caseNumber: '269100030000011' },
  },
  {
    item: 'rules-151/27',
    role: 15,
    registry: 'ais-oip',
    name: 'АИС ОИП',
    mine: { id: 'enforcement-proceeding', throughNumber: '9177/26-00-001' },
    others: { id: 'enforcement-proceeding', throughNumber: '9177/26-00-002' },
    nobodys: { id: 'enforcement-proceeding', throughNumber: '9177/26-00-003' },
  },
  {
    item: 'rules-151/25',
    role: 1,
    registry: 'eais-so',
    name: 'ЕАИАС СО',
    mine: {
      id: 'civil-case',
      caseNumber: '9999-26-00-2/17',
      year: 2026,
      court: 'Жоққала қаласының соты',
    },
    others: {
      id: 'civil-case',
      caseNumber: '9999-26-00-2/18',
      year: 2026,
      court: 'Жоққала қаласының соты',
    },
    nobodys: { id: 'civil-case', caseNumber: '9999-26-00-2/17', year: 2025, court: 'Жоққала қаласының соты' },
  },
] as const;

for (const { item, role, registry, name, mine, others, nobodys } of registered) {
  test(`${item}, rules-151/5: ${mine.id} must be known to ${registry} and in the user’s hands`, async () => {
    await as(role);
    const request = send(mine);
    await assertAccepted(client, request);
    assert.equal((await keptDecision(centre, request.id))?.registry, registry);
    await assertRefused(client, send(others), 'case-not-yours');
    const absent = await assertRefused(client, send(nobodys), 'case-not-found');
    assert.equal(absent.reason?.params['registry'], name);
  });

  test(`${item}, rules-151/5: with ${registry} silent ${mine.id} waits, unanswered and unrefused`, async () => {
    await as(role);
    const request = send(mine);
    centre.setMood({ [registry]: { down: true } });
    const answer = await client.post(request.der);
    assert.equal(answer.status, 503);
    assert.deepEqual(failureOf(answer), { code: 'registry-unreachable', params: { registry: name } });
    assert.equal(await keptDecision(centre, request.id), undefined);
    centre.setMood({});
    await assertAccepted(client, request);
  });
}

test('app. 1, roles 10 and 11: a search case only with registration discipline declared, and marked', async () => {
  await as(10);
  const ground = { id: 'search-case', caseNumber: '26-0417-9' };
  await assertRefused(client, send(ground), 'ground-not-permitted');
  const declared = send({ ...ground, isRegistrationDiscipline: true });
  await assertAccepted(client, declared);
  const row = await requestRow(centre, declared.id);
  assert.deepEqual(JSON.parse(row?.marks ?? ''), ['declared-registration-discipline']);
});

test('the edition a request names must be that of its ground', async () => {
  await as(4);
  const wrong = send({ id: 'primary-check' }, { edition: 'joint-41-69-2023' });
  const refusal = await assertRefused(client, wrong, 'document-malformed');
  assert.equal(refusal.reason?.params['detail'], 'body.edition');
});
