import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { resultSchema } from '../../protocol/documents/result.ts';
import { readCertificateFile } from '../../server/pem.ts';
import { type Database, openStore } from '../../server/store/open.ts';
import { readDocument } from '../../trust/document.ts';
import { newId } from '../../trust/identifiers.ts';
import { unsealWithKey } from '../../trust/sealed.ts';
import type { Client } from './client.ts';
import { agreementOf, requestOf } from './documents.ts';
import {
  assertAccepted,
  failureOf,
  openTestCentre,
  signIn,
  type TestCentre,
  waitForState,
} from './harness.ts';
import { holder, makeOfficer, member } from './people.ts';

let centre: TestCentre;
let officer: Client;
let keeper: Client;
let session: string;
let request: string;
const filing = newId();

before(async () => {
  centre = await openTestCentre();
  const asking = await makeOfficer(centre.pki, holder);
  const keeping = await makeOfficer(centre.pki, { ...member, capacities: ['archive-keeper'] });
  await centre.enrol({ accounts: [asking.account, keeping.account] });
  officer = await centre.connect();
  await signIn(officer, asking);
  await assertAccepted(officer, agreementOf(asking));
  const document = requestOf(asking);
  request = document.id;
  await assertAccepted(officer, document);
  await waitForState(officer, request, 'ready');
  keeper = await centre.connect();
  session = (await signIn(keeper, keeping)).session;
});
after(() => centre.close());

async function inStore<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openStore(join(centre.folder, 'centre', 'data'));
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
}

const read = (client: Client, by = filing, id = request) => client.call('GET', `/v1/archive/${by}/${id}`);
const leaves = () =>
  inStore(async (database) =>
    (await database.selectFrom('journal').select('leaf').execute()).map(({ leaf }) =>
      JSON.parse(Buffer.from(leaf).toString()),
    ),
  );

test('item 54: without an oversight request that covers it the archive gives nothing, not even to its keeper', async () => {
  const answer = await read(keeper);
  assert.deepEqual([answer.status, failureOf(answer).code], [404, 'archive-not-covered']);
  assert.equal(failureOf(await read(keeper, 'not-an-id')).code, 'archive-not-covered');
  assert.ok((await leaves()).some((leaf) => leaf.kind === 'delivery-refused' && leaf.request === request));
});

test('items 53, 54: covered, the keeper gets the sealed copy, nobody else does, and the reading is journalled', async () => {
  await inStore((database) =>
    database.insertInto('oversight_coverage').values({ filing, request }).execute(),
  );
  const refused = await read(officer);
  assert.deepEqual([refused.status, failureOf(refused).code], [403, 'archive-not-permitted']);
  assert.equal(failureOf(await read(keeper, newId())).code, 'archive-not-covered');
  assert.equal(failureOf(await read(keeper, filing, newId())).code, 'archive-not-covered');
  assert.equal((await leaves()).filter(({ kind }) => kind === 'reading').length, 0);
  const answer = await read(keeper);
  assert.equal(answer.status, 200);
  const folder = join(centre.folder, 'centre');
  const certificate = await readCertificateFile(join(folder, 'archive.pem'));
  const opened = unsealWithKey(
    answer.body,
    certificate,
    createPrivateKey(readFileSync(join(folder, 'archive-key.pem'))),
  );
  assert.ok(opened.ok);
  const result = readDocument(opened.value, resultSchema);
  assert.ok(result.ok);
  assert.equal(result.value.document.body.request, request);
  const readings = (await leaves()).filter(({ kind }) => kind === 'reading');
  assert.deepEqual(
    readings.map(({ reader, what, ground }) => [reader, what, ground]),
    [[session, request, filing]],
  );
});

test('a supplement is read by the oversight request that covers its first request', async () => {
  const supplement = newId();
  await inStore(async (database) => {
    const row = await database
      .selectFrom('requests')
      .selectAll()
      .where('id', '=', request)
      .executeTakeFirstOrThrow();
    const { sources: _, ...columns } = row;
    await database
      .insertInto('requests')
      .values({ ...columns, id: supplement, supplements: request })
      .execute();
  });
  assert.equal((await read(keeper, filing, supplement)).status, 200);
});
