import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openTrustStore } from '../../server/trust-store.ts';
import { type NumberedCrl, signNumberedCrl } from '../stand/pki/delta.ts';
import { createTrainingPki } from '../stand/pki/training-pki.ts';
import { certificateOf } from './material.ts';
import { holder, makeOfficer } from './people.ts';

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
