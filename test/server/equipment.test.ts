import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { tokenRecord } from '../../protocol/documents/token-record.ts';
import { workstationRecord } from '../../protocol/documents/workstation-record.ts';
import { nest } from '../../protocol/forms.ts';
import { openStore } from '../../server/store/open.ts';
import { makeSessionKey } from './client.ts';
import { type Desks, openDesks } from './desks.ts';
import { type Overrides, signDocument } from './documents.ts';
import { assertAccepted, assertRefused, failureOf } from './harness.ts';
import { holder, makeWorkstation, member } from './people.ts';

let desks: Desks;
before(async () => {
  desks = await openDesks({
    operator: { ...member, capacities: ['operator'] },
    officer: holder,
  });
});
after(() => desks.centre.close());

const sha = (digit: string) => digit.repeat(64);
const certificates = { auth: sha('a'), sign: sha('b') };

function record(serial: string, event: string, more: Overrides = {}, who = 'operator') {
  return desks.file(who, 'token-record', { event, serial, model: 'Rutoken ECP', label: '2026-017', ...more });
}
const accept = (document: ReturnType<typeof record>) => assertAccepted(desks.of('operator').client, document);
const refuse = (document: ReturnType<typeof record>, code: string) =>
  assertRefused(desks.of('operator').client, document, code);

async function protectedKeys(): Promise<string[]> {
  const database = await openStore(`${desks.centre.folder}/centre/data`);
  const rows = await database.selectFrom('protected_keys').selectAll().execute();
  await database.destroy();
  return rows.map(({ certificate_sha256 }) => certificate_sha256);
}

test('rules-151/36: a token’s records follow each other; its holder reads those about the token, nobody else does', async () => {
  await accept(record('01', 'initialised'));
  await refuse(record('01', 'returned'), 'token-event-impossible');
  await refuse(record('01', 'issued', { certificates }), 'document-malformed');
  await refuse(
    record('01', 'issued', { holder: holder.iin, certificates: { sign: sha('b') } }),
    'document-malformed',
  );
  const issued = record('01', 'issued', { holder: holder.iin, certificates });
  await accept(issued);
  await refuse(record('01', 'issued', { holder: holder.iin, certificates }), 'token-event-impossible');
  await refuse(record('01', 'returned', { holder: member.iin }), 'token-held-by-other');
  const blocked = record('01', 'blocked');
  await accept(blocked);
  await accept(record('01', 'unblocked'));
  const returned = record('01', 'returned', { holder: holder.iin });
  await accept(returned);
  const seen = (await desks.filings('officer', 'token-record')).map(({ id }) => id);
  assert.equal(seen.length, 4);
  for (const { id } of [issued, blocked, returned]) assert.ok(seen.includes(id));
  assert.equal((await desks.filings('operator', 'token-record')).length, 5);
});

test('rules-151/36: an officer files no record, and no serial number begins with anything but its initialisation', async () => {
  const own = record('02', 'initialised', {}, 'officer');
  await assertRefused(desks.of('officer').client, own, 'filer-not-permitted');
  for (const event of ['issued', 'returned', 'blocked', 'unblocked', 'relabelled', 'retired'])
    await refuse(record('02', event, { holder: holder.iin, certificates }), 'token-event-impossible');
  await refuse(record('02', 'initialised', { holder: '840229398001' }), 'document-malformed');
});

test('order-146/13: the SIGN key of an issued token is known to be on a carrier until the token is erased', async () => {
  const own = { auth: sha('c'), sign: sha('d') };
  await accept(record('03', 'initialised'));
  assert.ok(!(await protectedKeys()).includes(own.sign));
  await accept(record('03', 'issued', { holder: holder.iin, certificates: own }));
  assert.ok((await protectedKeys()).includes(own.sign));
  await accept(record('03', 'returned'));
  assert.ok((await protectedKeys()).includes(own.sign), 'the key still lives on it');
  await accept(record('03', 'retired'));
  assert.ok(!(await protectedKeys()).includes(own.sign));
  await refuse(record('03', 'issued', { holder: holder.iin, certificates: own }), 'token-event-impossible');
});

test('order-146/13: a token that got another label was erased: its old key counts no more', async () => {
  const own = { auth: sha('7'), sign: sha('8') };
  await accept(record('04', 'initialised'));
  await accept(record('04', 'issued', { holder: holder.iin, certificates: own }));
  await accept(record('04', 'returned'));
  await accept(record('04', 'relabelled'));
  assert.ok(!(await protectedKeys()).includes(own.sign));
});

test('order-146/13: a certificate that a later record mentions is not taken off the list with that token', async () => {
  const own = { auth: sha('5'), sign: sha('6') };
  const others = { auth: sha('2'), sign: sha('3') };
  await accept(record('05', 'initialised'));
  await accept(record('05', 'issued', { holder: holder.iin, certificates: own }));
  await accept(record('06', 'initialised'));
  await accept(record('06', 'issued', { holder: member.iin, certificates: others }));
  await accept(record('05', 'blocked', { certificates: others }));
  await accept(record('05', 'retired'));
  const left = await protectedKeys();
  assert.deepEqual([left.includes(own.sign), left.includes(others.sign)], [false, true]);
});

test('rules-151/7: a workstation speaks once it is enrolled; retired, it is refused at once on its open connection', async () => {
  const { centre } = desks;
  const identity = await makeWorkstation(centre.pki, 'ws-9');
  const early = await centre.connect(identity);
  assert.equal(failureOf(await early.call('POST', '/v1/challenge')).code, 'workstation-unknown');
  const enrolled = desks.file('operator', 'workstation-record', {
    event: 'enrolled',
    name: 'ws-9',
    certificateSha256: identity.certificate.sha256,
    isCertified: true,
    room: '214',
  });
  await accept(enrolled);
  const client = await centre.connect(identity);
  assert.equal((await client.call('POST', '/v1/challenge')).status, 200);
  const retire = desks.file('operator', 'workstation-record', { event: 'retired', name: 'ws-9' });
  await accept(retire);
  assert.equal(failureOf(await client.call('POST', '/v1/challenge')).code, 'workstation-unknown');
  const again = desks.file('operator', 'workstation-record', { event: 'retired', name: 'ws-9' });
  await refuse(again, 'workstation-not-enrolled');
});

test('rules-151/7: a workstation with a new certificate loses its sessions; the operator’s own is left alone', async () => {
  const { centre } = desks;
  const old = await makeWorkstation(centre.pki, 'ws-8');
  const enrol = (certificateSha256: string, name = 'ws-8') =>
    desks.file('operator', 'workstation-record', { event: 'enrolled', name, certificateSha256, room: '1' });
  await accept(enrol(old.certificate.sha256));
  const client = await centre.connect(old);
  const { officer } = desks.of('officer');
  const { nonce } = JSON.parse((await client.call('POST', '/v1/challenge')).body.toString());
  const body = { nonce, exporter: client.exporter, sessionKey: makeSessionKey().publicKey };
  const document = signDocument(officer.auth, { type: 'sign-in', workstation: 'ws-8', body });
  await assertAccepted(client, document);
  assert.equal((await client.call('GET', '/v1/filings')).status, 200);
  const renewed = await makeWorkstation(centre.pki, 'ws-8');
  await accept(enrol(renewed.certificate.sha256));
  assert.equal(failureOf(await client.call('GET', '/v1/filings')).code, 'workstation-unknown');
  const database = await openStore(`${centre.folder}/centre/data`);
  const open = await database.selectFrom('sessions').select('id').where('ended_at', 'is', null).execute();
  await database.destroy();
  assert.ok(!open.some(({ id }) => id === document.id));
  await refuse(enrol(sha('0'), 'ws-1'), 'workstation-own');
  const own = desks.file('operator', 'workstation-record', { event: 'retired', name: 'ws-1' });
  await refuse(own, 'workstation-own');
});

test('what the forms make is what the schemas take', () => {
  const enrolled = {
    event: 'enrolled',
    name: 'ws-2',
    certificateSha256: sha('1'),
    room: '3',
    isCertified: 'true',
  };
  const issued = {
    event: 'issued',
    serial: '0a',
    model: 'M',
    label: 'L',
    holder: holder.iin,
    'certificates.auth': sha('1'),
    'certificates.sign': sha('2'),
  };
  const body = (schema: { safeParse(value: unknown): { success: boolean } }, type: string, made: unknown) =>
    schema.safeParse({
      type,
      version: 1,
      id: '01890a5d-ac96-774b-bcce-b302099a8057',
      issuedAt: '2026-01-05T10:00:00.000+05:00',
      workstation: 'ws-1',
      body: made,
    }).success;
  for (const values of [enrolled, { event: 'retired', name: 'ws-2', note: 'x' }])
    assert.ok(
      body(
        workstationRecord.schema,
        'workstation-record',
        nest(workstationRecord.form?.fields ?? [], values),
      ),
    );
  for (const values of [issued, { ...issued, event: 'returned' }])
    assert.ok(body(tokenRecord.schema, 'token-record', nest(tokenRecord.form?.fields ?? [], values)));
});
