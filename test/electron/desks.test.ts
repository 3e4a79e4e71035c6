import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { completenessOf } from '../../electron/services/oversight-lists.ts';
import { dayInAstana } from '../../protocol/calendar/days.ts';
import { success } from '../../protocol/outcome.ts';
import { type Desks, openDesks } from '../server/desks.ts';
import { agreementOf, signDocument } from '../server/documents.ts';
import { assertAccepted, until } from '../server/harness.ts';
import { holder, makeOfficer, member, type Officer } from '../server/people.ts';
import { enterFrom, makeSystem } from '../server/systems.ts';
import { codeOf, openWorkstation, type TestWorkstation, unwrap } from './workstation.ts';

let desks: Desks;
let station: TestWorkstation;

const today = dayInAstana(new Date());
const draft = {
  ...{ ground: 'criminal-case' as const, particulars: { caseNumber: '262300031000001' } },
  ...{ service: 1, parameter: 'iin', value: '000229598009', details: {}, sanction: null },
};
const notice = { kind: 'update', kk: 'Жүйе жаңартылады.', ru: 'Система обновляется.' };

before(async () => {
  desks = await openDesks({
    user: holder,
    operator: { ...member, organisation: 'Комитет', capacities: ['operator'] },
    prosecutor: {
      ...{ iin: '250101698008', surname: 'ҚАДАҒАЛАУШЫ', role: 1, organisation: 'Прокуратура' },
      capacities: ['supervising-prosecutor'],
    },
  });
  for (const name of ['user', 'prosecutor'])
    await assertAccepted(desks.of(name).client, agreementOf(desks.of(name).officer));
});

after(async () => {
  station.services.end();
  station.database.close();
  await desks.centre.close();
});

const file = async (name: string, type: string, body: object, refs?: readonly string[]) => {
  const document = desks.file(name, type, { ...body }, refs);
  await assertAccepted(desks.of(name).client, document);
  return document.id;
};
const signIn = async (name: string) =>
  unwrap(await station.call('signIn', { certificate: desks.of(name).officer.auth.certificate.sha256 }));

test('rules-151/42, rules-151/44: planned work and whom to call are known before anybody signs in, verified here, and goes when it ends', async () => {
  const from = new Date(Date.now() + 3_600_000).toISOString().replace('Z', '+00:00');
  const end = new Date(Date.now() + 7_200_000).toISOString().replace('Z', '+00:00');
  const id = await file('operator', 'maintenance-notice', { ...notice, from, until: end });
  station = openWorkstation({ folder: join(desks.centre.folder, 'ws'), centre: desks.centre });
  station.services.start();
  station.agent.insert(
    ['user', 'prosecutor'].map((name, place) => ({ serial: `000${place}`, officer: desks.of(name).officer })),
  );
  const known = await until(async () => {
    const notices = unwrap(await station.call('notices', {}));
    return notices.length > 0 && notices;
  }, 'the notice');
  assert.deepEqual(
    known.map((one) => [one.id, one.document.paragraphs[0]?.ru]),
    [[id, 'Система обновляется.']],
  );
  const { support, session } = unwrap(await station.call('state', {}));
  assert.deepEqual(
    [session, support],
    [null, { phone: '+7 (7172) 00-00-42', email: 'support@sio-pso.invalid' }],
  );
  unwrap(await station.call('runCheck', {}));
  await signIn('user');
  await file('operator', 'maintenance-end', { outcome: 'done' }, [id]);
  await until(async () => unwrap(await station.call('notices', {})).length === 0, 'no notice any more');
});

test('rules-151/28: with the operator’s decision a request needs a sanction, is refused with another, and goes with its own', async () => {
  assert.deepEqual(unwrap(await station.call('operatorDecisions', {})), []);
  unwrap(await station.call('prepareRequest', draft));
  await file('operator', 'regulation-decision', {
    ...{ kind: 'sanction-services', services: [1], sanctionGround: 'criminal-case' },
    ...{ reasonKk: 'Заңда санкция талап етіледі', reasonRu: 'Закон требует санкции' },
  });
  assert.equal(unwrap(await station.call('operatorDecisions', {})).length, 1);
  assert.equal(codeOf(await station.call('prepareRequest', draft)), 'sanction-absent');
  const petition = unwrap(
    await station.call('prepareFiling', {
      type: 'sanction-petition',
      values: {
        ...{ service: '1', caseNumber: '262300031000001', subject: 'Күдікті' },
        ...{ court: 'Жоққала қаласының соты', reasons: 'Тергеу үшін қажет' },
      },
      refs: [],
    }),
  );
  unwrap(await station.call('signFiling', { id: petition.id }));
  const wrong = unwrap(await station.call('prepareRequest', { ...draft, sanction: petition.id }));
  assert.equal(codeOf(await station.call('signRequest', { id: wrong.id })), 'sanction-refused');
  const sanction = await grant(petition.id);
  const listed = unwrap(await station.call('filings', {})).find(({ id }) => id === sanction);
  assert.deepEqual([listed?.type, listed?.refs], ['sanction-decision', [petition.id]]);
  const right = unwrap(await station.call('prepareRequest', { ...draft, sanction }));
  unwrap(await station.call('signRequest', { id: right.id }));
  const row = unwrap(await station.call('requests', {})).find(({ id }) => id === right.id);
  assert.notEqual(row?.state, 'refused');
});

test('rules-151/54: the lists of an answer are proved complete at the prosecutor’s desk, never by another key or none', async () => {
  const request = await file('prosecutor', 'oversight-request', {
    ...{ documentKind: 'ruling', number: '15', date: today, organisation: 'Сынақ департаменті' },
    ...{ ruling: Buffer.from('%PDF-1.4').toString('base64'), from: today, until: today, wants: 'requests' },
  });
  await file('operator', 'oversight-answer', { outcome: 'given' }, [request]);
  await signIn('prosecutor');
  const list = unwrap(await station.call('filings', {})).find(({ type }) => type === 'oversight-list');
  assert.ok(list);
  const filed = unwrap(await station.call('filing', { id: list.id }));
  assert.deepEqual(filed.completeness, { state: 'proven', parts: 1, fault: null });
  assert.ok((filed.document.table?.rows.length ?? 0) >= 2, 'every request is a row of the table');
  const der = new Uint8Array(await desks.read('prosecutor', list.id));
  const fetch = async (id: string) => success(new Uint8Array(await desks.read('prosecutor', id)));
  const centre = { filings: async () => success([]), filing: fetch };
  const { trust, journal } = station.parts;
  assert.ok(journal);
  const of = async (key: typeof journal | null) => await completenessOf({ centre, trust, journal: key }, der);
  assert.equal((await of(journal)).state, 'proven');
  assert.equal((await of(null)).state, 'unchecked');
  const { publicKey } = generateKeyPairSync('ed25519');
  assert.equal((await of({ ...journal, publicKey })).state, 'incomplete');
});

/** A judge grants a petition through the courts' system. */
async function grant(petition: string): Promise<string> {
  const judge: Officer = await makeOfficer(desks.centre.pki, {
    ...{ iin: '000101598002', surname: 'СУДЬЯ', role: 3, organisation: 'Сот' },
  });
  const system = await makeSystem(desks.centre.pki, 'eais-so');
  const certificateSha256 = system.certificate.sha256;
  await desks.centre.enrol({
    accounts: [judge.account],
    systems: [{ name: 'eais-so', certificateSha256, channel: 'court-system' }],
  });
  const courts = await desks.centre.connect(system);
  await enterFrom('eais-so', courts, judge);
  const decision = signDocument(judge.sign, {
    ...{ type: 'sanction-decision', refs: [petition], workstation: 'eais-so' },
    body: { outcome: 'granted', number: '2-15', date: today, court: 'Жоққала қаласының соты' },
  });
  await assertAccepted(courts, decision);
  return decision.id;
}
