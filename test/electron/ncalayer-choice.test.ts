import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readConfiguration } from '../../electron/services/configuration.ts';
import { ownSignKey } from '../../electron/services/sign-and-send.ts';
import type { SigningKey } from '../../electron/services/signer.ts';
import type { Outcome } from '../../protocol/outcome.ts';
import { holder, makeOfficer, type Officer } from '../server/people.ts';
import { createTrainingPki } from '../stand/pki/training-pki.ts';
import { codeOf, unwrap } from './workstation.ts';

const folder = mkdtempSync(join(tmpdir(), 'sio-ncalayer-choice-'));
let officer: Officer;
before(async () => {
  officer = await makeOfficer(await createTrainingPki(join(folder, 'pki')), holder);
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('off unless the configuration allows it with the certificate; the port is 13579 unless named', () => {
  const base = {
    name: 'ws-1',
    centre: { host: '127.0.0.1', port: 1, serverName: 'centre', spkiSha256: '0'.repeat(64) },
    trust: { root: 'a', personIssuers: ['b'], operatorIssuers: ['c'] },
    certificate: 'd',
    drivers: [],
    probes: { internet: [], defaultRoute: false },
    resultSeconds: 60,
  };
  const read = (ncalayer?: unknown) => {
    const file = join(folder, 'workstation.json');
    writeFileSync(file, JSON.stringify({ ...base, ...(ncalayer === undefined ? {} : { ncalayer }) }));
    return readConfiguration(file);
  };
  assert.equal(unwrap(read()).ncalayer, undefined);
  const certificateSha256 = 'a'.repeat(64);
  const on = unwrap(read({ allowed: true, certificateSha256 })).ncalayer;
  assert.deepEqual(on, { allowed: true, certificateSha256, port: 13_579 });
  for (const bad of [{ allowed: true }, { allowed: 'yes', certificateSha256 }, { certificateSha256 }])
    assert.equal(codeOf(read(bad)), 'configuration-invalid');
});

test('the key on the token comes first; the way through NCALayer only when the token has no SIGN certificate', () => {
  const session = {
    key: () => ({ tokenSerial: '1', tokenLabel: '', certificate: officer.auth.certificate }),
    account: () => ({ iin: holder.iin }),
  };
  const view = (certificates: readonly unknown[]) => ({ serial: '1', label: '', certificates });
  const views = {
    purpose: 'sign',
    offered: true,
    fault: null,
    sha256: officer.sign.certificate.sha256,
    certificate: officer.sign.certificate,
  };
  const find = (certificates: readonly unknown[], allowed: boolean): Outcome<SigningKey> =>
    Reflect.apply(ownSignKey, null, [
      {
        session,
        agents: { tokens: () => [view(certificates)] },
        signer: { ncaLayerKey: (iin: string) => (allowed ? { way: 'ncalayer', iin } : null) },
      },
    ]);
  assert.deepEqual(unwrap(find([], true)), { way: 'ncalayer', iin: holder.iin });
  assert.equal(codeOf(find([], false)), 'certificate-absent');
  assert.ok('tokenSerial' in unwrap(find([views], true)));
  const expired = { ...views, offered: false, fault: { code: 'certificate-revoked' } };
  assert.equal(codeOf(find([expired], true)), 'certificate-revoked');
});
