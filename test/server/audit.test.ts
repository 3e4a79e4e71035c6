import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { type Database, openStore } from '../../server/store/open.ts';
import { newId } from '../../trust/identifiers.ts';
import { reportOf } from './documents.ts';
import { assertAccepted, failureOf, openTestCentre, signIn, until } from './harness.ts';
import { holder, makeOfficer } from './people.ts';

/** What somebody does to the store of a running server. */
const tamperings: readonly {
  what: string;
  fault: RegExp;
  spoil: (database: Database) => Promise<unknown>;
}[] = [
  {
    what: 'a document altered',
    fault: /the document of leaf \d+ is missing or altered/,
    spoil: (database) =>
      database
        .updateTable('documents')
        .set({ der: Buffer.from('x') } as object)
        .execute(),
  },
  {
    what: 'a leaf altered',
    fault: /leaf 1 does not match its hash/,
    spoil: (database) =>
      database
        .updateTable('journal')
        .set({ leaf: Buffer.from('{}') } as object)
        .where('tree_index', '=', 1)
        .execute(),
  },
  {
    what: 'a leaf’s node altered',
    fault: /node 0\/1 does not match the leaves/,
    spoil: (database) =>
      database
        .updateTable('nodes')
        .set({ hash: '00'.repeat(32) } as object)
        .where('level', '=', 0)
        .where('place', '=', 1)
        .execute(),
  },
  {
    what: 'the journal put back to an earlier state',
    fault: /the journal is shorter than it was/,
    spoil: (database) => database.deleteFrom('checkpoints').where('size', '>', 1).execute(),
  },
  {
    what: 'the tree taken away',
    fault: /the journal cannot be read/,
    spoil: (database) => database.deleteFrom('nodes').execute(),
  },
];

for (const { what, fault, spoil } of tamperings) {
  test(`items 39, 42: ${what} under a running server stops accepting and handing out, with one incident`, async () => {
    const lines: string[] = [];
    const write = (chunk: unknown, _encoding: unknown, done: () => void) => {
      lines.push(String(chunk));
      done();
    };
    const centre = await openTestCentre({ auditMilliseconds: 50 });
    try {
      await centre.restart({ log: new Writable({ write }) });
      const officer = await makeOfficer(centre.pki, holder);
      await centre.enrol({ accounts: [officer.account] });
      const client = await centre.connect();
      await signIn(client, officer);
      const report = reportOf(centre.workstation);
      const { leafHash } = (await assertAccepted(client, report)).journal;
      const isSealed = async () => (await client.call('GET', `/v1/journal/proof/${leafHash}`)).status === 200;
      await until(isSealed, 'the seal');
      await until(async () => lines.length > 0, 'a log line');
      const database = await openStore(join(centre.folder, 'centre', 'data'));
      await spoil(database);
      const found = () => lines.find((line) => line.includes('"fault"'));
      await until(async () => found(), 'the incident');
      const { incident, fault: said } = JSON.parse(found() ?? '{}');
      assert.match(said, fault);
      const refused = await client.post(reportOf(centre.workstation).der);
      assert.equal(refused.status, 503);
      assert.deepEqual(failureOf(refused), { code: 'journal-fault', params: { incident } });
      const result = await client.call('GET', `/v1/results/${newId()}`);
      assert.equal(failureOf(result).code, 'journal-fault');
      assert.equal(lines.filter((line) => line.includes('"fault"')).length, 1, 'told once');
      await assert.rejects(centre.restart(), /does not add up|lacks node/);
      await database.destroy();
    } finally {
      await centre.close();
    }
  });
}

test('a sound journal is looked at again and again and nothing is said', async () => {
  const centre = await openTestCentre({ auditMilliseconds: 100 });
  try {
    const client = await centre.connect();
    for (let count = 0; count < 20; count += 1) await assertAccepted(client, reportOf(centre.workstation));
  } finally {
    await centre.close();
  }
});
