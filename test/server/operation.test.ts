import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { after, before, test } from 'node:test';
import { openStore } from '../../server/store/open.ts';
import { agreementOf, reportOf, requestOf } from './documents.ts';
import { assertAccepted, failureOf, openTestCentre, signIn, type TestCentre } from './harness.ts';
import { holder, makeOfficer, type Officer } from './people.ts';

let centre: TestCentre;
let officer: Officer;

before(async () => {
  centre = await openTestCentre({ burst: 40, perSecond: 1 });
  officer = await makeOfficer(centre.pki, holder);
  await centre.enrol({ accounts: [officer.account] });
});
after(() => centre.close());

test('no room for the journal: 503 server-disk-full before anything is accepted', async () => {
  let free = 0;
  await centre.restart({ freeBytes: async () => free });
  const client = await centre.connect();
  const report = reportOf(centre.workstation);
  const answer = await client.post(report.der);
  assert.equal(answer.status, 503);
  assert.equal(failureOf(answer).code, 'server-disk-full');
  free = 10 ** 12;
  await assertAccepted(client, report);
});

test('a connection that asks too often is told so and the others are served', async () => {
  await centre.restart();
  const client = await centre.connect();
  // A first answer, so that the connection knows how many requests it may have open.
  await client.call('GET', '/v1/time');
  const answers = await Promise.all(Array.from({ length: 60 }, () => client.call('GET', '/v1/time')));
  const refused = answers.filter(({ status }) => status === 429);
  assert.ok(refused.length >= 15, `${refused.length} refused`);
  const [first] = refused;
  assert.ok(first !== undefined);
  assert.equal(failureOf(first).code, 'too-many-requests');
  assert.equal((await (await centre.connect()).call('GET', '/v1/time')).status, 200);
});

test('an unknown path is a failure of the table, not a page', async () => {
  await centre.restart();
  const answer = await (await centre.connect()).call('GET', '/v1/nothing/840229398000');
  assert.equal(answer.status, 404);
  assert.deepEqual(failureOf(answer), { code: 'not-found' });
});

test('no log line names a person, a document, a case or a path with an id', async () => {
  const lines: string[] = [];
  const log = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  await centre.restart({ log });
  const client = await centre.connect();
  await signIn(client, officer);
  await assertAccepted(client, agreementOf(officer));
  const request = requestOf(officer);
  await assertAccepted(client, request);
  await client.call('GET', `/v1/results/${request.id}`);
  await client.call('GET', '/v1/nothing/840229398000');
  const text = lines.join('');
  assert.ok(text.includes('"route":"/v1/results/:request"'));
  const { iin, fullName } = officer.account;
  for (const secret of [iin, fullName, request.id, '262300031000001', '000229598009', 'ws-1', '127.0.0.1:'])
    assert.ok(!text.includes(secret) || secret === '127.0.0.1:', `the log holds ${secret}`);
  for (const line of lines) assert.doesNotThrow(() => JSON.parse(line));
});

test('a bug is told by a mark, and its message stays inside', async () => {
  const lines: string[] = [];
  const log = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const freeBytes = async () => {
    throw new Error(`disk of ${officer.account.fullName}`);
  };
  await centre.restart({ log, freeBytes });
  const answer = await (await centre.connect()).post(reportOf(centre.workstation).der);
  assert.equal(answer.status, 500);
  const failure = failureOf(answer);
  assert.equal(failure.code, 'server-fault');
  const text = lines.join('');
  assert.ok(text.includes(failure.params?.['incident'] ?? '?'));
  assert.ok(!text.includes(officer.account.fullName));
});

test('a server whose journal does not add up refuses to start and says so', async () => {
  await centre.restart();
  const database = await openStore(join(centre.folder, 'centre', 'data'));
  const altered = await database
    .updateTable('journal')
    .set({ leaf: Buffer.from('{}') } as object)
    .where('tree_index', '=', 0)
    .executeTakeFirst();
  assert.equal(altered.numUpdatedRows, 1n);
  await assert.rejects(centre.restart(), /the journal does not add up.*leaf 0 does not match/);
  await database.destroy();
});

test('a document altered in the store is found at the start', async () => {
  const other = await openTestCentre();
  try {
    await assertAccepted(await other.connect(), reportOf(other.workstation));
    await other.restart();
    const database = await openStore(join(other.folder, 'centre', 'data'));
    await database
      .updateTable('documents')
      .set({ der: Buffer.from('x') } as object)
      .execute();
    await assert.rejects(other.restart(), /the document of leaf \d+ is missing or altered/);
    await database.destroy();
  } finally {
    await other.close();
  }
});
