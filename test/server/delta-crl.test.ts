import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { createCrlFolder } from '../../server/crl-folder.ts';
import { openTrustStore } from '../../server/trust-store.ts';
import { combineCrl, readDeltaCrl } from '../../trust/delta-crl.ts';
import { readCrl, revocationState } from '../../trust/revocation.ts';
import { type NumberedCrl, signNumberedCrl } from '../stand/pki/delta.ts';
import { createTrainingPki } from '../stand/pki/training-pki.ts';
import { openTestCentre } from './harness.ts';
import { certificateOf } from './material.ts';
import { holder, makeOfficer, makeWorkstation } from './people.ts';

const folder = mkdtempSync(join(tmpdir(), 'sio-delta-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const pki = await createTrainingPki(join(folder, 'pki'));
const { sign: officer, auth: colleague } = await makeOfficer(pki, holder);
const now = new Date(Math.floor(Date.now() / 1000) * 1000);
const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);
const crls = join(folder, 'crls');
mkdirSync(crls);
const authority = {
  certificate: certificateOf(pki.authorities.persons),
  key: createPrivateKey(readFileSync(join(pki.folder, 'keys/persons.pem'))),
};
const put = (name: string, list: NumberedCrl): void =>
  writeFileSync(join(crls, name), signNumberedCrl(list, authority, now));
writeFileSync(join(crls, 'root.crl'), readFileSync(join(pki.folder, 'crl/root.crl')));

test('the folder picks up deltas: revoked by one, freed by the next, both lists kept as evidence', async () => {
  const trust = await openTrustStore({
    root: join(pki.folder, 'ca.pem'),
    personIssuers: [join(pki.folder, 'persons-ca.pem')],
    operatorIssuers: [join(pki.folder, 'operator-ca.pem')],
    crls,
  });
  const vouch = async ({ certificate } = officer) => {
    await pause(600);
    return await trust.vouch('person', certificate, now);
  };
  const code = async () => {
    const vouched = await vouch();
    return vouched.ok ? 'ok' : vouched.error.code;
  };
  put('persons.crl', { number: 5, from: hours(-48), until: hours(-1) });
  assert.equal(await code(), 'revocation-unknown', 'the full list is out of date');
  put('delta.crl', { number: 6, base: 5, from: hours(-2), until: hours(2) });
  const fresh = await vouch();
  assert.ok(fresh.ok, 'a delta in force makes it fresh');
  assert.equal(fresh.value.crl?.files.length, 2);
  put('delta.crl', {
    number: 7,
    base: 5,
    from: hours(-1),
    until: hours(2),
    entries: [[officer.certificate, 6]],
  });
  assert.equal(await code(), 'certificate-revoked');
  assert.ok((await vouch(colleague)).ok, 'the other certificate is not on it');
  put('newer.crl', {
    number: 8,
    base: 5,
    from: hours(-0.5),
    until: hours(2),
    entries: [[officer.certificate, 8]],
  });
  assert.equal(await code(), 'ok');
  rmSync(join(crls, 'persons.crl'));
  assert.equal(await code(), 'revocation-unknown', 'a delta alone says nothing');
});

test('what cannot be read in the folder is absent, the other lists count; they are put together once', async () => {
  const other = join(folder, 'others');
  mkdirSync(join(other, 'folder.crl'), { recursive: true });
  symlinkSync(join(other, 'taken-away'), join(other, 'gone.crl'));
  for (const [name, list] of [
    ['persons.crl', { number: 5, from: hours(-48), until: hours(1) }],
    ['delta.crl', { number: 6, base: 5, from: hours(-2), until: hours(2) }],
  ] as const)
    writeFileSync(join(other, name), signNumberedCrl(list, authority, now));
  const look = createCrlFolder(other, [authority.certificate]);
  const [first, ...rest] = await look();
  assert.equal(first?.files.length, 2);
  assert.equal(rest.length, 0);
  await pause(600);
  assert.equal((await look())[0], first);
});

test('workstations fetch the signed lists, full and delta, and tell the state by themselves', async () => {
  const centre = await openTestCentre();
  const persons = certificateOf(centre.pki.authorities.persons);
  const key = createPrivateKey(readFileSync(join(centre.pki.folder, 'keys/persons.pem')));
  const place = (name: string, list: NumberedCrl) =>
    writeFileSync(
      join(centre.pki.folder, 'crl', name),
      signNumberedCrl(list, { certificate: persons, key }, now),
    );
  const lost = await makeOfficer(centre.pki, holder);
  const client = await centre.connect();
  const fetchList = async (list: string, authority = persons.sha256) =>
    await client.call('GET', `/v1/revocation/${authority}/${list}`);
  place('persons.crl', { number: 5, from: hours(-1), until: hours(24) });
  await pause(600);
  assert.equal((await fetchList('delta')).status, 404);
  const entries = [[lost.sign.certificate, 1]] as const;
  place('persons-delta.crl', { number: 6, base: 5, from: hours(-0.5), until: hours(1), entries });
  await pause(600);
  const answer = await fetchList('full');
  assert.deepEqual([answer.status, answer.type], [200, 'application/pkix-crl']);
  const full = readCrl(answer.body, persons);
  const delta = readDeltaCrl((await fetchList('delta')).body, persons);
  assert.ok(full.ok && delta.ok);
  const combined = combineCrl(full.value, delta.value);
  assert.ok(combined !== null);
  assert.equal(revocationState(lost.sign.certificate, [combined], now).state, 'revoked');
  assert.equal(revocationState(lost.auth.certificate, [combined], now).state, 'good');
  assert.equal((await fetchList('other')).status, 404);
  assert.equal((await fetchList('full', '00'.repeat(32))).status, 404);
  const stranger = await centre.connect(await makeWorkstation(centre.pki, 'ws-unknown'));
  assert.equal((await stranger.call('GET', `/v1/revocation/${persons.sha256}/full`)).status, 403);
  await centre.close();
});
