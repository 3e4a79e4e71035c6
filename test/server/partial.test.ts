import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { resultSchema } from '../../protocol/documents/result.ts';
import { failure, success } from '../../protocol/outcome.ts';
import { services } from '../../protocol/services/catalogue.ts';
import type { Service } from '../../protocol/services/service.ts';
import { toAstana } from '../../protocol/time.ts';
import { createCentreSigner } from '../../server/centre-signer.ts';
import { readCertificateFile, readKeyFile } from '../../server/pem.ts';
import { listRequests } from '../../server/requests.ts';
import { applyDestruction } from '../../server/results/consumption.ts';
import { createResultWorker } from '../../server/results/worker.ts';
import type { Source, SourceAnswer } from '../../server/sources/source.ts';
import { type Database, openStore } from '../../server/store/open.ts';
import { readDocument } from '../../trust/document.ts';
import { unsealWithKey } from '../../trust/sealed.ts';
import { createTrainingPki } from '../stand/pki/training-pki.ts';
import { requestOf } from './documents.ts';
import { until } from './harness.ts';
import { makePair } from './material.ts';
import { holder, makeOfficer, type Officer } from './people.ts';

const folder = mkdtempSync(join(tmpdir(), 'sio-partial-'));
const plain = services.find(({ number }) => number === 1);
assert.ok(plain !== undefined);
const service: Service = { ...plain, sources: ['first', 'second', 'third'] };
const answerOf = (surname: string): SourceAnswer => ({
  records: [{ iin: '000229598009', surname }],
  photograph: null,
  file: null,
  graph: null,
});

let database: Database;
let officer: Officer;
let parts: Omit<Parameters<typeof createResultWorker>[0], 'sources'>;
/** Databases that answer now, and how many milliseconds it takes them. */
const awake = new Map<string, number>();

before(async () => {
  const pki = await createTrainingPki(join(folder, 'pki'));
  await makePair(folder, pki, { name: 'signing', profile: 'centre' });
  await makePair(folder, pki, { name: 'archive', profile: 'archive' });
  officer = await makeOfficer(pki, holder);
  database = await openStore(join(folder, 'data'));
  const signer = createCentreSigner({
    name: 'centre',
    certificate: await readCertificateFile(join(folder, 'signing.pem')),
    chain: [],
    privateKey: await readKeyFile(join(folder, 'signing-key.pem')),
    now: () => new Date(),
  });
  parts = {
    database,
    signer,
    serviceOf: () => service,
    archive: await readCertificateFile(join(folder, 'archive.pem')),
    limits: { answerMilliseconds: 500, partialMilliseconds: 150, retryMilliseconds: 40 },
    now: () => new Date(),
    wake: () => undefined,
    onError: (error) => assert.fail(String(error)),
  };
});
after(async () => {
  await database.destroy();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => awake.clear());

const sources = new Map(
  service.sources.map((name): [string, Source] => [
    name,
    {
      name,
      ask: async () => {
        const milliseconds = awake.get(name);
        if (milliseconds === undefined) return failure('source-unreachable', { source: name });
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        return success(answerOf(name.toUpperCase()));
      },
    },
  ]),
);
const start = () => createResultWorker({ ...parts, sources });

/** An accepted request as the store has it. */
async function accept(): Promise<string> {
  const { id, der } = requestOf(officer);
  const at = new Date().toISOString();
  await database
    .insertInto('documents')
    .values({
      sha256: id,
      document_id: id,
      type: 'information-request',
      der,
      workstation: 'ws-1',
      chain: '[]',
      crl: null,
      received_at: at,
    })
    .execute();
  await database.insertInto('document_ids').values({ id, sha256: id, receipt: id }).execute();
  await database
    .insertInto('requests')
    .values({
      id,
      iin: officer.account.iin,
      service: 1,
      ground: 'criminal-case',
      case_number: '262300031000001',
      issued_at: toAstana(new Date()),
      conditions: '[]',
      marks: '[]',
      supplements: null,
      certificate: officer.auth.certificate.der,
      state: 'accepted',
      attempts: 0,
      next_attempt_at: at,
      result_id: null,
      sealed: null,
      archived: null,
      opened_at: null,
      destroyed_at: null,
    })
    .execute();
  return id;
}

const rowsOf = async (id: string) =>
  await database
    .selectFrom('requests')
    .selectAll()
    .where((eb) => eb.or([eb('id', '=', id), eb('supplements', '=', id)]))
    .orderBy('id')
    .execute();
const ready = async (id: string, count: number) =>
  await until(async () => {
    const done = (await rowsOf(id)).filter(({ state }) => state === 'ready');
    return done.length >= count ? done : null;
  }, `${count} results`);

function bodyOf(sealed: Uint8Array | null) {
  const opened = unsealWithKey(sealed ?? new Uint8Array(), officer.auth.certificate, officer.auth.privateKey);
  assert.ok(opened.ok);
  const read = readDocument(opened.value, resultSchema);
  assert.ok(read.ok);
  return read.value.document.body;
}

test('what answered comes at once and says which did not; the late one comes as a supplement of its own', async () => {
  awake.set('first', 0).set('third', 0);
  const id = await accept();
  const worker = start();
  const [first] = await ready(id, 1);
  const body = bodyOf(first?.sealed ?? null);
  assert.deepEqual(body.answers, [
    { source: 'first', state: 'answered' },
    { source: 'third', state: 'answered' },
    { source: 'second', state: 'not-answered' },
  ]);
  assert.deepEqual(
    body.records.map((record) => record['surname']),
    ['FIRST', 'THIRD'],
  );
  assert.equal(body.supplements, undefined);
  const waiting = (await listRequests(database, officer.account.iin)).find(
    (entry) => entry.supplements === id,
  );
  assert.ok(waiting !== undefined && ['accepted', 'working'].includes(waiting.state));
  awake.set('second', 0);
  const late = (await ready(id, 2)).find(({ supplements }) => supplements === id);
  await worker.stop();
  const added = bodyOf(late?.sealed ?? null);
  assert.deepEqual([added.request, added.supplements], [late?.id, id]);
  assert.deepEqual(added.answers, [{ source: 'second', state: 'answered' }]);
  assert.equal((await rowsOf(id)).length, 2);
});

test('a supplement is journalled with its first request, and opened and destroyed on its own', async () => {
  awake.set('first', 0);
  const id = await accept();
  const worker = start();
  await ready(id, 1);
  awake.set('second', 0).set('third', 0);
  const rows = await ready(id, 2);
  await worker.stop();
  const late = rows.find(({ supplements }) => supplements === id);
  assert.ok(late?.result_id);
  const leaves = (await database.selectFrom('journal').select('leaf').execute()).map(({ leaf }) =>
    JSON.parse(Buffer.from(leaf).toString()),
  );
  const leaf = leaves.find(({ kind, request }) => kind === 'result' && request === late.id);
  assert.deepEqual([leaf?.result, leaf?.supplements], [late.result_id, id]);
  const openedAt = toAstana(new Date());
  const act = { request: late.id, result: late.result_id, openedAt, destroyedAt: openedAt };
  assert.equal(await applyDestruction(database, act), null);
  const [whole, part] = await rowsOf(id);
  assert.deepEqual([whole?.state, part?.state], ['ready', 'destroyed']);
  assert.ok(whole?.sealed !== null && part?.sealed === null && part?.archived !== null);
});

test('when all are silent the request waits and nothing is delivered; a new worker carries on', async () => {
  const id = await accept();
  const worker = start();
  await until(async () => ((await rowsOf(id))[0]?.attempts ?? 0) > 1, 'tries');
  await worker.stop();
  assert.deepEqual(
    (await rowsOf(id)).map(({ state, sealed }) => [state, sealed]),
    [['working', null]],
  );
  for (const name of service.sources) awake.set(name, 0);
  const again = start();
  const [row] = await ready(id, 1);
  await again.stop();
  assert.equal(bodyOf(row?.sealed ?? null).answers.length, 3);
  assert.equal((await rowsOf(id)).length, 1);
});

test('a database that is only slower than the others is waited for within the patience', async () => {
  awake.set('first', 0).set('second', 60).set('third', 60);
  const id = await accept();
  const worker = start();
  const [row] = await ready(id, 1);
  await worker.stop();
  assert.deepEqual(
    bodyOf(row?.sealed ?? null).records.map((record) => record['surname']),
    ['FIRST', 'SECOND', 'THIRD'],
  );
  assert.equal((await rowsOf(id)).length, 1);
});
