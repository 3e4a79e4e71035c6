import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { createServer } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';
import { openStore } from '../../server/store/open.ts';
import { addTimeStamp, signaturesOf } from '../../trust/cades-t.ts';
import type { Certificate } from '../../trust/certificate.ts';
import { readSignedData } from '../../trust/signed-data.ts';
import { provenTime, readTimeStampResponse } from '../../trust/time-stamp.ts';
import { encodeTimeStampRequest } from '../../trust/time-stamp-request.ts';
import { reportOf } from './documents.ts';
import { assertAccepted, failureOf, makeSignIn, openTestCentre, type TestCentre, until } from './harness.ts';
import { addTimestampAuthority, certificateOf } from './material.ts';
import { holder, makeOfficer, makeWorkstation, type Officer } from './people.ts';

const run = promisify(execFile);
const data = new TextEncoder().encode('what is stamped');
let centre: TestCentre;
let officer: Officer;

before(async () => {
  centre = await openTestCentre();
  officer = await makeOfficer(centre.pki, holder);
  await centre.enrol({ accounts: [officer.account] });
});
after(() => centre.close());

const anchors = (): { anchors: Certificate[]; issuers: Certificate[] } => ({
  anchors: [certificateOf(centre.pki.authorities.root)],
  issuers: [certificateOf(centre.pki.authorities.operator)],
});

/** Reads the centre's store beside the running server. */
async function read<T>(work: (database: Awaited<ReturnType<typeof openStore>>) => Promise<T>): Promise<T> {
  const database = await openStore(join(dirname(centre.config), 'data'));
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
}

/** So many accepted documents, once each of them has its time-stamp. */
async function allStamped(count: number) {
  return await until(async () => {
    const rows = await read((database) =>
      database
        .selectFrom('document_timestamps as t')
        .innerJoin('documents as d', 'd.sha256', 't.document_sha256')
        .select(['t.der as stamped', 'd.der as original', 'd.type'])
        .execute(),
    );
    return rows.length === count && rows.every((row) => row.stamped !== null) ? rows : null;
  }, 'stamped documents');
}

test('a document accepted before there is an authority waits for it; the route is not there', async () => {
  const client = await centre.connect();
  const refused = await client.stamp(encodeTimeStampRequest(data, null));
  assert.equal(refused.status, 404);
  assert.equal(failureOf(refused).code, 'not-found');
  const { document } = await makeSignIn(client, officer.auth);
  await assertAccepted(client, document);
  const waiting = await read((database) => database.selectFrom('document_timestamps').selectAll().execute());
  assert.deepEqual(
    waiting.map(({ der }) => der),
    [null],
  );
});

test('the queue is worked off once there is an authority: CAdES-T beside the bytes that were accepted', async () => {
  await addTimestampAuthority(centre.config, centre.pki);
  await centre.restart();
  const client = await centre.connect();
  await assertAccepted(client, reportOf(centre.workstation));
  const stamped = await allStamped(2);
  for (const row of stamped) {
    const was = readSignedData(row.original);
    const is = readSignedData(row.stamped ?? new Uint8Array());
    assert.ok(was.ok && is.ok && is.value.timeStamp !== null && was.value.timeStamp === null);
    assert.deepEqual(is.value.content, was.value.content);
    const proven = provenTime(is.value.timeStamp, anchors());
    assert.ok(proven.ok && Math.abs(proven.value.getTime() - Date.now()) < 20_000);
  }
  const [person] = stamped.filter(({ type }) => type === 'sign-in');
  const file = join(centre.folder, 'stamped.p7s');
  writeFileSync(file, person?.stamped ?? '');
  const authorities = join(centre.folder, 'authorities.pem');
  const pem = ['ca.pem', 'persons-ca.pem'].map((name) => readFileSync(join(centre.pki.folder, name)));
  writeFileSync(authorities, Buffer.concat(pem));
  const verify = ['cms', '-verify', '-cades', '-inform', 'DER', '-in', file, '-CAfile', authorities];
  await run('openssl', [...verify, '-purpose', 'any']);
});

test("openssl's query over the network: verified by openssl, unique serial numbers, every token in the journal", async () => {
  const client = await centre.connect();
  const path = (name: string) => join(centre.folder, name);
  writeFileSync(path('data.txt'), data);
  await run('openssl', [
    'ts',
    '-query',
    '-data',
    path('data.txt'),
    '-sha512',
    '-cert',
    '-out',
    path('q.tsq'),
  ]);
  const answer = await client.stamp(readFileSync(path('q.tsq')));
  assert.equal(answer.status, 200);
  assert.equal(answer.type, 'application/timestamp-reply');
  writeFileSync(path('r.tsr'), answer.body);
  const verify = ['ts', '-verify', '-in', path('r.tsr'), '-queryfile', path('q.tsq')];
  const { stdout } = await run('openssl', [...verify, '-CAfile', join(centre.pki.folder, 'ca.pem')]);
  assert.match(stdout, /Verification: OK/);
  const serials = new Set<string>();
  const hashes: string[] = [];
  for (let count = 0; count < 20; count += 1) {
    const nonce = randomBytes(8);
    const reply = await client.stamp(encodeTimeStampRequest(data, nonce));
    const stamp = readTimeStampResponse(reply.body, { bytes: data, nonce });
    assert.ok(stamp.ok);
    serials.add(stamp.value.serialNumber);
    hashes.push(createHash('sha256').update(stamp.value.der).digest('hex'));
  }
  assert.equal(serials.size, 20);
  const leaves = await read((database) => database.selectFrom('journal').select('leaf').execute());
  const journalled = new Set(
    leaves
      .map(({ leaf }) => JSON.parse(Buffer.from(leaf).toString()))
      .map((leaf) => leaf.kind === 'timestamp' && leaf.document),
  );
  assert.ok(hashes.every((hash) => journalled.has(hash)));
});

test('a stranger gets no time-stamp, and a bad query gets a reply that rejects it', async () => {
  const stranger = await centre.connect(await makeWorkstation(centre.pki, 'ws-unknown'));
  const refused = await stranger.stamp(encodeTimeStampRequest(data, null));
  assert.equal(failureOf(refused).code, 'workstation-unknown');
  const client = await centre.connect();
  const answer = await client.stamp(data);
  assert.equal(answer.status, 200);
  const read = readTimeStampResponse(answer.body, { bytes: data, nonce: null });
  assert.equal(read.ok ? '' : read.error.code, 'time-stamp-refused');
  const other = await client.call('POST', '/v1/timestamp', { query: 'json' });
  assert.equal(failureOf(other).code, 'document-malformed');
});

test('a time-stamp that came with a document is not the one that is kept: the centre stamps by its own', async () => {
  const client = await centre.connect();
  const report = reportOf(centre.workstation);
  const signatures = signaturesOf(report.der);
  assert.ok(signatures.ok);
  const bytes = signatures.value[0]?.signature ?? new Uint8Array();
  const reply = await client.stamp(encodeTimeStampRequest(bytes, null));
  const brought = readTimeStampResponse(reply.body, { bytes, nonce: null });
  assert.ok(brought.ok);
  const stamped = addTimeStamp(report.der, brought.value.der);
  assert.ok(stamped.ok);
  await assertAccepted(client, { id: report.id, der: stamped.value });
  const sha256 = createHash('sha256').update(stamped.value).digest('hex');
  const kept = await until(async () => {
    const row = await read((database) =>
      database
        .selectFrom('document_timestamps')
        .select('der')
        .where('document_sha256', '=', sha256)
        .executeTakeFirst(),
    );
    return row?.der;
  }, 'the stamped report');
  const own = readSignedData(kept);
  assert.ok(own.ok && own.value.timeStamp !== null);
  assert.notEqual(own.value.timeStamp.serialNumber, brought.value.serialNumber);
});

test('a certificate for anything else is no authority: the server does not start', async () => {
  const config = await readConfig(centre.config);
  const dataFolder = join(centre.folder, 'other-data');
  const wrong = createServer({ config: { ...config, dataFolder, timestamp: config.signing }, log: null });
  await assert.rejects(wrong, /time-stamp certificate/);
  assert.ok(config.timestamp !== undefined);
  const mixed = { ...config.timestamp, key: config.signing.key };
  const mismatched = createServer({ config: { ...config, dataFolder, timestamp: mixed }, log: null });
  await assert.rejects(mismatched, /another key/);
});

test('a document that cannot be stamped holds up none of the others', async () => {
  const broken = 'ff'.repeat(32);
  await read(async (database) => {
    const rest = { type: 'broken', der: new Uint8Array(3), workstation: 'ws-1', chain: '[]', crl: null };
    const row = { sha256: broken, document_id: broken, received_at: new Date().toISOString(), ...rest };
    await database.insertInto('documents').values(row).execute();
    const queued = { document_sha256: broken, der: null, stamped_at: null };
    await database.insertInto('document_timestamps').values(queued).execute();
  });
  const report = reportOf(centre.workstation);
  await assertAccepted(await centre.connect(), report);
  const sha256 = createHash('sha256').update(report.der).digest('hex');
  const waiting = async () =>
    await read((database) =>
      database
        .selectFrom('document_timestamps')
        .select('document_sha256')
        .where('der', 'is', null)
        .where('document_sha256', 'in', [broken, sha256])
        .execute(),
    );
  await until(async () => (await waiting()).length === 1, 'the report is stamped');
  assert.deepEqual(await waiting(), [{ document_sha256: broken }]);
});
