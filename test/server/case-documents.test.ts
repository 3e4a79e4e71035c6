import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { resultSchema } from '../../protocol/documents/result.ts';
import { toAstana } from '../../protocol/time.ts';
import { readDocument } from '../../trust/document.ts';
import { unsealWithKey } from '../../trust/sealed.ts';
import type { Client } from './client.ts';
import { type Desks, openDesks } from './desks.ts';
import { agreementOf, type Overrides, requestOf, signDocument } from './documents.ts';
import { assertAccepted, assertRefused, waitForState } from './harness.ts';
import { holder, makeOfficer, member, type Officer } from './people.ts';
import { enterFrom, makeSystem } from './systems.ts';

let desks: Desks;
let judge: Officer;
let courts: Client;

before(async () => {
  desks = await openDesks({
    user: holder,
    operator: { ...member, organisation: 'Комитет', capacities: ['operator'] },
  });
  const { centre } = desks;
  judge = await makeOfficer(centre.pki, {
    iin: '000101598002',
    surname: 'СУДЬЯ',
    role: 3,
    organisation: 'Сот',
  });
  const system = await makeSystem(centre.pki, 'eais-so');
  await centre.enrol({
    accounts: [judge.account],
    systems: [{ name: 'eais-so', certificateSha256: system.certificate.sha256, channel: 'court-system' }],
  });
  courts = await centre.connect(system);
  await enterFrom('eais-so', courts, judge);
  const { client, officer } = desks.of('user');
  await assertAccepted(client, agreementOf(officer));
});
after(() => desks.centre.close());

const petition = {
  service: 1,
  caseNumber: '262300031000001',
  subject: 'Күдікті',
  court: 'Жоққала қаласының соты',
  reasons: 'Тергеу үшін қажет',
};

const list = (services: number[]) =>
  desks.file('operator', 'regulation-decision', {
    kind: 'sanction-services',
    services,
    sanctionGround: 'criminal-case',
    reasonKk: 'Заңда санкция талап етіледі',
    reasonRu: 'Закон требует санкции',
  });

const decision = (petitioned: string, body: Overrides = {}, signer = judge, workstation = 'eais-so') =>
  signDocument(signer.sign, {
    type: 'sanction-decision',
    refs: [petitioned],
    body: { outcome: 'granted', number: '2-15', date: '2026-11-22', court: petition.court, ...body },
    workstation,
  });

test('rules-151/28: with the operator’s list a service waits for the judge’s sanction, and opens with it', async () => {
  const { client, officer } = desks.of('user');
  await assertAccepted(client, requestOf(officer));
  await assertAccepted(desks.of('operator').client, list([1]));
  await assertRefused(client, requestOf(officer), 'sanction-refused');
  const asked = desks.file('user', 'sanction-petition', petition);
  await assertAccepted(client, asked);
  await assertRefused(client, requestOf(officer, {}, { refs: [asked.id] }), 'sanction-refused');
  const granted = decision(asked.id);
  await assertAccepted(courts, granted);
  const [filed] = await desks.filings('user', 'sanction-decision');
  assert.equal(filed?.id, granted.id);
  const receipt = await assertAccepted(client, requestOf(officer, {}, { refs: [granted.id] }));
  assert.equal(receipt.outcome, 'accepted');
  const other = { ground: { id: 'criminal-case', caseNumber: '262300031000002' } };
  const elsewhere = await client.post(requestOf(officer, other, { refs: [granted.id] }).der);
  assert.equal(elsewhere.status, 200);
  assert.match(elsewhere.body.toString('utf8'), /case-not-yours|sanction-refused/, 'not for another case');
  await assertRefused(courts, decision(asked.id, { outcome: 'refused' }), 'answered-document-closed');
});

test('rules-151/28: a refused, an expired and another person’s sanction open nothing', async () => {
  const { client, officer } = desks.of('user');
  for (const body of [{ outcome: 'refused' }, { validUntil: '2026-01-01' }]) {
    const asked = desks.file('user', 'sanction-petition', petition);
    await assertAccepted(client, asked);
    const decided = decision(asked.id, body);
    await assertAccepted(courts, decided);
    await assertRefused(client, requestOf(officer, {}, { refs: [decided.id] }), 'sanction-refused');
  }
  const foreign = desks.file('operator', 'sanction-petition', petition);
  await assertAccepted(desks.of('operator').client, foreign);
  const decided = decision(foreign.id);
  await assertAccepted(courts, decided);
  await assertRefused(client, requestOf(officer, {}, { refs: [decided.id] }), 'sanction-refused');
});

test('rules-151/28: a sanction ends by the centre’s clock, not by the day a request says it was signed on', async () => {
  const { client, officer } = desks.of('user');
  const asked = desks.file('user', 'sanction-petition', petition);
  await assertAccepted(client, asked);
  const yesterday = toAstana(new Date(Date.now() - 24 * 60 * 60 * 1000));
  const decided = decision(asked.id, { validUntil: yesterday.slice(0, 10) });
  await assertAccepted(courts, decided);
  const request = requestOf(officer, {}, { refs: [decided.id], issuedAt: yesterday });
  await assertRefused(client, request, 'sanction-refused');
});

test('rules-151/24, rules-151/28: nobody but a judge decides, and only through the courts’ system', async () => {
  const { client, officer } = desks.of('user');
  const asked = desks.file('user', 'sanction-petition', petition);
  await assertAccepted(client, asked);
  await assertRefused(client, decision(asked.id, {}, officer, 'ws-1'), 'judge-only');
  const own = signDocument(judge.sign, { type: 'sanction-petition', body: petition, workstation: 'eais-so' });
  await assertAccepted(courts, own);
  await assertRefused(courts, decision(own.id), 'answered-own');
  const atDesk = await desks.centre.connect();
  await enterFrom('ws-1', atDesk, judge);
  await assertRefused(atDesk, decision(asked.id, {}, judge, 'ws-1'), 'channel-not-permitted');
});

test('rules-151/2: only the operator decides on the regulation, and every part of a decision must make sense', async () => {
  const body = { kind: 'cell', reasonKk: 'н', reasonRu: 'о' };
  const operator = desks.of('operator').client;
  await assertRefused(operator, desks.file('operator', 'regulation-decision', body), 'document-malformed');
  const cell = { ...body, table: 'services', number: 57, ground: 'criminal-case', reading: 'ru' };
  await assertRefused(
    desks.of('user').client,
    desks.file('user', 'regulation-decision', cell),
    'filer-not-permitted',
  );
  await assertAccepted(operator, desks.file('operator', 'regulation-decision', cell));
  assert.equal((await desks.filings('user', 'regulation-decision')).length, 2, 'everybody sees them');
  await assertAccepted(operator, list([]));
});

async function openedRequest(): Promise<string> {
  const { client, officer } = desks.of('user');
  const request = requestOf(officer);
  await assertAccepted(client, request);
  await waitForState(client, request.id, 'ready');
  const sealed = await client.call('GET', `/v1/results/${request.id}`);
  const der = unsealWithKey(sealed.body, officer.auth.certificate, officer.auth.privateKey);
  assert.ok(der.ok);
  const read = readDocument(der.value, resultSchema);
  assert.ok(read.ok);
  const body = {
    request: request.id,
    result: read.value.document.id,
    openedAt: toAstana(new Date()),
  };
  const opening = signDocument(desks.centre.workstation, { type: 'result-opening', body });
  const answer = await client.post(opening.der);
  assert.equal(answer.status, 200, answer.body.toString());
  await waitForState(client, request.id, 'opened');
  return request.id;
}

test('rules-151/50, rules-151/51, joint-41-69/24: a print is recorded and ends with the materials of the case', async () => {
  const { client } = desks.of('user');
  const request = await openedRequest();
  const print = { request, materials: '262300031000001', sheets: 2, copies: 1 };
  const foreign = desks.file('operator', 'print-record', print);
  await assertRefused(desks.of('operator').client, foreign, 'result-absent');
  const record = desks.file('user', 'print-record', print);
  await assertAccepted(client, record);
  assert.equal((await desks.filings('user', 'print-record'))[0]?.state, 'in-force');
  const act = { number: '4', date: '2026-11-22', ground: 'Сақтау мерзімі өтті', sheets: 2 };
  await assertAccepted(client, desks.file('user', 'case-destruction', act, [record.id]));
  assert.equal((await desks.filings('user', 'print-record'))[0]?.state, 'closed');
  const part = { request, what: 'Іске қатысы жоқ мекенжайлар', sheets: 1, date: '2026-11-22' };
  await assertAccepted(client, desks.file('user', 'partial-destruction', part));
  const unopened = desks.file('user', 'partial-destruction', { ...part, request: record.id });
  await assertRefused(client, unopened, 'result-absent');
});
