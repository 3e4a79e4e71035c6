import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openDatabase } from '../../electron/services/database.ts';
import { createKeyringOver } from '../../electron/services/keyring.ts';
import { createOutboxStore } from '../../electron/services/outbox-store.ts';
import { createResultStore } from '../../electron/services/result-store.ts';
import { createSettingsStore } from '../../electron/services/settings-store.ts';
import { enrol } from '../../electron/start/enrol.ts';
import { success } from '../../protocol/outcome.ts';
import { readCertificateRequest } from '../../trust/certificate-request.ts';
import { startSecretService } from '../stand/secret-service.ts';
import { unwrap } from './workstation.ts';

const folder = mkdtempSync(join(tmpdir(), 'sio-storage-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const run = promisify(execFile);
const child = fileURLToPath(new URL('./keyring-child.ts', import.meta.url));
const path = process.env['PATH'] ?? '';
const openingOf = (request: string) => ({ request, result: 'r', openedAt: 'then', destroyedAt: null });

test('keys are kept by a real Secret Service, made once, and a lost database key is never replaced', async () => {
  const service = await startSecretService(join(folder, 'secrets'));
  try {
    const environment = { PATH: path, HOME: folder, ...service.environment };
    const ask = async (name: string) =>
      JSON.parse((await run(process.execPath, [child, name], { env: environment })).stdout);
    const first = await ask('ws-1');
    assert.match(first.made, /^3059/, 'a P-256 public key');
    assert.equal(first.read, first.made);
    assert.equal(first.absent, 'keyring-unavailable');
    assert.equal(first.kept, first.database);
    const second = await ask('ws-1');
    assert.deepEqual([second.made, second.absent], [first.made, first.database]);
    assert.notEqual((await ask('ws-2')).made, first.made);
  } finally {
    service.stop();
  }
});

test('without a Secret Service the keyring fails closed', async () => {
  const environment = { PATH: path, HOME: folder, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' };
  const { stdout } = await run(process.execPath, [child, 'ws-1'], { env: environment });
  assert.deepEqual(new Set(Object.values(JSON.parse(stdout))), new Set(['keyring-unavailable']));
});

test('the database is unreadable without its key, and readable only by its user', () => {
  const file = join(folder, 'workstation.db');
  const key = randomBytes(32);
  const database = openDatabase(file, key);
  createSettingsStore(database).saveDraft('840229398000', {
    ...{ ground: 'criminal-case', particulars: { caseNumber: '262300031000001' } },
    ...{ service: 1, parameter: 'iin', details: {}, sanction: null },
    value: 'CANARY-VALUE',
  });
  database.close();
  const bytes = readFileSync(file);
  for (const text of ['CANARY-VALUE', '840229398000', 'SQLite format', 'outbox'])
    assert.equal(bytes.includes(text), false, text);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.throws(() => openDatabase(file, randomBytes(32)), /not a database/);
  const again = openDatabase(file, key);
  assert.equal(createSettingsStore(again).draft('840229398000')?.value, 'CANARY-VALUE');
  again.close();
});

test('rules 151, item 52: the data layer itself refuses a second opening and forgetting the first', () => {
  const database = openDatabase(join(folder, `${randomBytes(4).toString('hex')}.db`), randomBytes(32));
  const store = createResultStore(database);
  store.open(openingOf('a'));
  assert.throws(() => store.open(openingOf('a')), /UNIQUE/);
  assert.throws(() => database.exec('DELETE FROM requests'), /never forgotten/);
  assert.throws(() => database.exec("UPDATE requests SET opened_at = 'never'"), /opened once/);
  assert.deepEqual(store.unfinished(), [openingOf('a')]);
  store.destroy('a', 'now');
  store.destroy('a', 'later');
  assert.equal(store.find('a')?.destroyedAt, 'now');
  assert.deepEqual(store.unfinished(), []);
  database.close();
});

test('a signed document in the outbox never changes and is settled once', () => {
  const database = openDatabase(join(folder, `${randomBytes(4).toString('hex')}.db`), randomBytes(32));
  const store = createOutboxStore(database);
  const document = { id: 'a', type: 't', issuedAt: 'then', der: Uint8Array.of(1), person: null };
  store.add(document);
  assert.throws(() => store.add(document), /UNIQUE/);
  assert.throws(() => database.exec("UPDATE outbox SET der = x'02'"), /does not change/);
  const settlement = { state: 'accepted', reason: null, receipt: Uint8Array.of(2), leafHash: 'ff' } as const;
  store.settle('a', settlement);
  store.settle('a', { ...settlement, state: 'refused' });
  assert.equal(store.find('a')?.state, 'accepted');
  assert.equal(store.unproven().length, 1);
  store.prove('a', '{}');
  assert.equal(store.unproven().length, 0);
  assert.equal(store.waitingCount(), 0);
  database.close();
});

test('enrolment writes a request for the key of the keyring, the same one every time', async () => {
  const secrets = new Map<string, Buffer>();
  const keyring = createKeyringOver(
    async (name) => success(secrets.get(name) ?? null),
    async (name, secret) => {
      secrets.set(name, secret);
      return success(null);
    },
  );
  const read = async () => {
    const pem = readFileSync(unwrap(await enrol('ws-7', join(folder, 'profile'), keyring)), 'utf8');
    const der = Buffer.from(pem.replace(/-----[^-]+-----|\n/g, ''), 'base64');
    return unwrap(readCertificateRequest(Uint8Array.from(der)));
  };
  const first = await read();
  assert.equal(first.commonName, 'ws-7');
  assert.deepEqual((await read()).publicKey, first.publicKey);
});
