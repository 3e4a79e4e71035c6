import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { newId } from '../../trust/identifiers.ts';
import { type Deciders, enter, staff } from '../server/accounts.ts';
import { signDocument } from '../server/documents.ts';
import { assertAccepted, openTestCentre, type TestCentre, until } from '../server/harness.ts';
import { makeOfficer, type Officer } from '../server/people.ts';
import { codeOf, openWorkstation, type TestWorkstation, unwrap } from './workstation.ts';

const values = {
  action: 'register',
  'workplace.organisation': 'Сынақ департаменті',
  'workplace.erdrOrgCode': '1900001',
  'workplace.unit': 'Тергеу бөлімі',
  'workplace.position': 'тергеуші',
  'contacts.workPhone': '+7 7172 000000',
  'contacts.mobilePhone': '+7 700 0000000',
  'contacts.email': 'zhana@example.invalid',
  'contacts.workAddress': 'Астана',
  'declarations.agreement': 'true',
  'declarations.signature': 'true',
  'declarations.personalData': 'true',
  'head.position': 'Бастық',
  'head.fullName': 'БАСТЫҚ ТЕСТ',
};

let centre: TestCentre;
let deciders: Deciders;
let person: Officer;
let station: TestWorkstation;

const folder = () => join(centre.folder, 'ws');
const start = async () => {
  station = openWorkstation({ folder: folder(), centre });
  station.services.start();
  station.agent.insert([{ serial: '0001', officer: person }]);
  await until(async () => unwrap(await station.call('state', {})).channel.state === 'up', 'the channel');
};
const first = async () => unwrap(await station.call('applications', {}))[0];
const prepare = (more: Record<string, string> = {}) =>
  station.call('prepareApplication', {
    certificate: person.sign.certificate.sha256,
    values: { ...values, ...more },
  });

const answer = async (who: keyof Deciders, type: string, to: string, body: object) => {
  const { officer, client } = deciders[who];
  await assertAccepted(client, signDocument(officer.sign, { type, id: newId(), refs: [to], body }));
};

before(async () => {
  centre = await openTestCentre();
  deciders = { operator: await enter(centre, staff.operator), head: await enter(centre, staff.head) };
  person = await makeOfficer(centre.pki, { iin: '800106398103', surname: 'ЖАҢА' });
  await start();
});

after(async () => {
  station.services.end();
  station.database.close();
  await centre.close();
});

test('rules-151/7, rules-151/13: an unchecked computer takes no application; a known certificate without an account may apply', async () => {
  assert.equal(codeOf(await prepare()), 'workstation-not-checked');
  unwrap(await station.call('runCheck', {}));
  const refused = await station.call('signIn', { certificate: person.auth.certificate.sha256 });
  assert.equal(codeOf(refused), 'account-unknown');
});

test('rules-151/13: only a SIGN certificate that is in the token applies, with its own name and ИИН', async () => {
  const auth = { certificate: person.auth.certificate.sha256, values };
  assert.equal(codeOf(await station.call('prepareApplication', auth)), 'certificate-wrong-usage');
  const other = { certificate: 'f'.repeat(64), values };
  assert.equal(codeOf(await station.call('prepareApplication', other)), 'token-changed');
  const prepared = unwrap(
    await prepare({ 'applicant.fullName': 'БАСҚА АДАМ', 'applicant.iin': '840229398000' }),
  );
  const shown = prepared.document.rows.map(({ value }) => value.ru);
  assert.ok(shown.includes('ЖАҢА ТЕСТ') && shown.includes('800106398103'));
  assert.ok(!shown.includes('БАСҚА АДАМ') && !shown.includes('840229398000'));
});

test('rules-151/46: a form with an empty line is told which one, and nothing is prepared', async () => {
  const refused = await prepare({ 'workplace.unit': '  ' });
  assert.ok(!refused.ok);
  assert.deepEqual(
    [refused.error.code, refused.error.params?.['detail']],
    ['document-malformed', 'workplace.unit'],
  );
  assert.equal(
    codeOf(await station.call('signApplication', { id: '019ab0c4-7d2e-7a10-8f3b-000000000001' })),
    'document-malformed',
  );
});

test('rules-151/13, rules-151/14: sent without a session, found again after a crash, granted, and the person signs in', async () => {
  const prepared = unwrap(await prepare());
  station.agent.pinAnswer = { code: 'pin-cancelled' };
  assert.equal(codeOf(await station.call('signApplication', { id: prepared.id })), 'pin-cancelled');
  assert.deepEqual(unwrap(await station.call('applications', {})), []);
  station.agent.pinAnswer = null;
  unwrap(await station.call('signApplication', { id: prepared.id }));
  assert.deepEqual([(await first())?.state, (await first())?.holder], ['open', 'ЖАҢА ТЕСТ']);
  assert.equal(unwrap(await station.call('state', {})).session, null);

  station.crash();
  await start();
  await until(async () => (await first())?.state === 'open', 'the application after the crash');
  assert.equal((await first())?.id, prepared.id);

  await answer('head', 'application-consent', prepared.id, { consent: 'given' });
  await answer('operator', 'operator-decision', prepared.id, {
    outcome: 'grant',
    role: 4,
    isMvd: true,
    channel: 'workstation',
  });
  const row = await first();
  assert.equal(row?.state, 'granted');
  assert.deepEqual(row.decision?.signers, ['ОПЕРАТОР ТЕСТ']);
  unwrap(await station.call('runCheck', {}));
  const account = unwrap(await station.call('signIn', { certificate: person.auth.certificate.sha256 }));
  assert.equal(account.iin, person.account.iin);
  unwrap(await station.call('signOut', {}));
});

test('rules-151/14, rules-151/45: a blocked person asks for the account back; the refusal with its reasons is shown, to its token alone', async () => {
  await centre.enrol({ accounts: [{ ...person.account, blocked: true }] });
  const refused = await station.call('signIn', { certificate: person.auth.certificate.sha256 });
  assert.equal(codeOf(refused), 'account-blocked');
  const prepared = unwrap(await prepare({ action: 'unblock', unblockReason: 'Демалыстан оралдым' }));
  unwrap(await station.call('signApplication', { id: prepared.id }));
  assert.deepEqual([(await first())?.action, (await first())?.state], ['unblock', 'open']);
  await answer('operator', 'operator-decision', prepared.id, {
    outcome: 'refuse',
    reasons: 'Негіз жоқ.',
  });
  const row = await first();
  assert.equal(row?.state, 'refused');
  assert.ok(row.decision?.document.rows.some(({ value }) => value.kk === 'Негіз жоқ.'));
  station.agent.insert([]);
  assert.deepEqual(unwrap(await station.call('applications', {})), []);
});

test('no personal data of applicants in the log', () => {
  assert.doesNotMatch(station.log.join('\n'), /ЖАҢА|800106398103/);
});
