import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { appendLeaf, makeLeaf } from '../../server/journal/leaf.ts';
import { proofOf } from '../../server/journal/proof.ts';
import { createSequencer, type Sequencer } from '../../server/journal/sequencer.ts';
import { growTree, nodeHash, treeProof, treeRoot } from '../../server/journal/tree.ts';
import { verifyJournal } from '../../server/journal/verify.ts';
import { type Database, inTransaction, openStore } from '../../server/store/open.ts';
import { readCheckpoint, signCheckpoint } from '../../trust/checkpoint.ts';
import { inclusionProof, leafHash, rootHash, verifyInclusion } from '../../trust/merkle.ts';

const origin = 'sio-pso.invalid/journal-test';
const keys = generateKeyPairSync('ed25519');
const sign = (size: number, root: string) =>
  signCheckpoint({ origin, size, rootHash: Buffer.from(root, 'hex') }, keys.privateKey);
const isGenuine = (note: string, size: number, root: string) => {
  const read = readCheckpoint(note, origin, keys.publicKey);
  return read.ok && read.value.size === size && hex(read.value.rootHash) === root;
};
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'sio-journal-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** A tree grown in batches of the given sizes, in memory. */
async function grow(batches: readonly number[]) {
  const nodes = new Map<string, string>();
  const read = async (level: number, place: number) => {
    const hash = nodes.get(`${level}/${place}`);
    assert.ok(hash !== undefined, `node ${level}/${place} is there`);
    return hash;
  };
  const leaves: string[] = [];
  for (const count of batches) {
    const added = Array.from({ length: count }, (_, at) =>
      hex(leafHash(Buffer.from(`${leaves.length + at}`))),
    );
    for (const node of await growTree(leaves.length, added, read)) {
      assert.ok(!nodes.has(`${node.level}/${node.place}`), 'a node is made once');
      nodes.set(`${node.level}/${node.place}`, node.hash);
    }
    leaves.push(...added);
  }
  return { leaves, read };
}

test('RFC 9162: roots and proofs from stored nodes equal those from all leaves, however it grew', async () => {
  const batches = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(batches, fc.nat(), async (counts, pick) => {
      const { leaves, read } = await grow(counts);
      const bytes = leaves.map((leaf) => Buffer.from(leaf, 'hex'));
      const index = pick % leaves.length;
      assert.equal(await treeRoot(leaves.length, read), hex(rootHash(bytes)));
      assert.deepEqual(await treeProof(index, leaves.length, read), inclusionProof(index, bytes).map(hex));
    }),
    { numRuns: 60 },
  );
});

test('the root of an older size is still computed from the same nodes', async () => {
  const { leaves, read } = await grow([100]);
  for (let size = 1; size <= 100; size += 1) {
    const bytes = leaves.slice(0, size).map((leaf) => Buffer.from(leaf, 'hex'));
    assert.equal(await treeRoot(size, read), hex(rootHash(bytes)));
  }
});

async function openJournal(name: string): Promise<{ database: Database; sequencer: Sequencer }> {
  const database = await openStore(join(folder, name));
  const onError = (error: unknown) => assert.fail(String(error));
  const onRound = async () => undefined;
  return {
    database,
    sequencer: createSequencer({
      database,
      now: () => new Date(),
      sign,
      isSound: () => true,
      onRound,
      onError,
    }),
  };
}

async function append(database: Database, count: number): Promise<string[]> {
  const leaves = Array.from({ length: count }, (_, at) =>
    makeLeaf({ kind: 'command', at: new Date().toISOString(), document: `${at}`, command: 'test' }),
  );
  for (const leaf of leaves) await inTransaction(database, (transaction) => appendLeaf(transaction, leaf));
  return leaves.map(({ hash }) => hash);
}

test('rows committed by many writers without a lock are sealed once each, and every proof holds', async () => {
  const { database, sequencer } = await openJournal('many');
  const second = createSequencer({
    database: await openStore(join(folder, 'many')),
    now: () => new Date(),
    sign,
    isSound: () => true,
    onRound: async () => undefined,
    onError: (error) => assert.fail(String(error)),
  });
  const hashes = (
    await Promise.all([append(database, 200), append(database, 150), append(database, 37)])
  ).flat();
  await Promise.all([sequencer.seal(), second.seal()]);
  await sequencer.seal();
  await second.seal();
  for (const hash of hashes) {
    const proof = await proofOf(database, hash);
    assert.ok(proof !== null);
    const checkpoint = readCheckpoint(proof.checkpoint, origin, keys.publicKey);
    assert.ok(checkpoint.ok);
    const claim = {
      leaf: Buffer.from(hash, 'hex'),
      index: proof.index,
      size: proof.size,
      root: checkpoint.value.rootHash,
    };
    assert.ok(
      verifyInclusion(
        claim,
        proof.hashes.map((one) => Buffer.from(one, 'hex')),
      ),
    );
  }
  assert.deepEqual(await verifyJournal(database, isGenuine), { size: 387, fault: null });
  await sequencer.stop();
  await second.stop();
  await database.destroy();
});

const tamperings: readonly {
  what: string;
  fault: RegExp;
  spoil: (database: Database) => Promise<unknown>;
}[] = [
  {
    what: 'an altered leaf',
    fault: /leaf 5 does not match its hash/,
    spoil: (database) =>
      database
        .updateTable('journal')
        .set({ leaf: Buffer.from('{}') } as object)
        .where('tree_index', '=', 5)
        .execute(),
  },
  {
    what: 'an altered leaf with its hash made to fit',
    fault: /do not lead to the root/,
    spoil: (database) =>
      database
        .updateTable('journal')
        .set({ leaf: Buffer.from('{}'), leaf_hash: hex(leafHash(Buffer.from('{}'))) } as object)
        .where('tree_index', '=', 5)
        .execute(),
  },
  {
    what: 'a removed leaf',
    fault: /leaf 7 is missing/,
    spoil: (database) => database.deleteFrom('journal').where('tree_index', '=', 7).execute(),
  },
  {
    what: 'a forged checkpoint',
    fault: /not signed by us/,
    spoil: (database) =>
      database
        .updateTable('checkpoints')
        .set({ root: nodeHash('00', '11') } as object)
        .execute(),
  },
  {
    what: 'an older checkpoint put last',
    fault: /beyond the last checkpoint/,
    spoil: (database) => database.deleteFrom('checkpoints').where('size', '=', 20).execute(),
  },
  {
    what: 'an altered inner node',
    fault: /stored nodes do not lead/,
    spoil: (database) =>
      database
        .updateTable('nodes')
        .set({ hash: '00'.repeat(32) } as object)
        .where('level', '=', 4)
        .execute(),
  },
];

for (const [place, { what, fault, spoil }] of tamperings.entries()) {
  test(`the journal verifies itself: ${what} is found`, async () => {
    const { database, sequencer } = await openJournal(`spoilt-${place}`);
    await append(database, 10);
    await sequencer.seal();
    await append(database, 10);
    await sequencer.stop();
    assert.deepEqual(await verifyJournal(database, isGenuine), { size: 20, fault: null });
    await spoil(database);
    assert.match((await verifyJournal(database, isGenuine)).fault ?? '', fault);
    await database.destroy();
  });
}
