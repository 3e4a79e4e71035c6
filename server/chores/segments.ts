import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { z } from 'zod';
import { appendLeaf, makeLeaf } from '../journal/leaf.ts';
import { latestCheckpoint } from '../journal/proof.ts';
import { besideRun } from '../journal/run.ts';
import { type SegmentEntry, segmentLines } from '../journal/segment.ts';
import { type Database, inTransaction } from '../store/open.ts';
import type { Chore, ChoreParts } from './chore.ts';

/**
 * Archives the journal as it fills (Rules 151, item 40; joint order, item 31): each full segment is written once, with the
 * documents and sealed results its leaves speak of and the proof that it is the journal's, and is itself journalled. The
 * store keeps everything as well: the archive is what is carried elsewhere.
 */
export const segments: Chore = {
  name: 'segments',
  run: async (parts) => {
    while (await archiveNext(parts));
  },
};

async function archiveNext({ database, archive, now }: ChoreParts): Promise<boolean> {
  const last = await database
    .selectFrom('segments')
    .select((eb) => eb.fn.max('behind').as('behind'))
    .executeTakeFirst();
  const first = last?.behind ?? 0;
  const behind = first + archive.leaves;
  const checkpoint = await latestCheckpoint(database);
  if (checkpoint === null || checkpoint.size < behind) return false;
  const head = {
    origin: checkpoint.note.split('\n', 1)[0] ?? '',
    first,
    size: checkpoint.size,
    checkpoint: checkpoint.note,
    beside: await besideRun(database, { from: first, to: behind, size: checkpoint.size }),
  };
  const name = `segment-${String(first).padStart(12, '0')}.jsonl.gz`;
  const lines = segmentLines(head, entriesOf(database, first, behind));
  const sha256 = await writeOnce(archive.folder, name, lines);
  const at = now.toISOString();
  await inTransaction(database, async (transaction) => {
    await transaction
      .insertInto('segments')
      .values({ first, behind, file: name, sha256, created_at: at })
      .execute();
    await appendLeaf(
      transaction,
      makeLeaf({ kind: 'command', at, document: sha256, command: 'archive-segment' }),
    );
  });
  return true;
}

const page = 200;

/** Page by page: a segment with its results may be larger than the memory. */
async function* entriesOf(database: Database, first: number, behind: number): AsyncGenerator<SegmentEntry> {
  for (let from = first; from < behind; from += page) {
    const rows = await database
      .selectFrom('journal')
      .select('leaf')
      .where('tree_index', '>=', from)
      .where('tree_index', '<', Math.min(from + page, behind))
      .orderBy('tree_index')
      .execute();
    for (const { leaf } of rows) yield await entryOf(database, leaf);
  }
}

const spoken = z.looseObject({
  kind: z.string(),
  document: z.string().optional(),
  result: z.string().optional(),
});

async function entryOf(database: Database, leaf: Uint8Array): Promise<SegmentEntry> {
  const { kind, document = '', result = '' } = spoken.parse(JSON.parse(Buffer.from(leaf).toString('utf8')));
  const entry = { leaf: Buffer.from(leaf).toString('base64') };
  if (kind === 'document' || kind === 'issued') {
    const table = kind === 'document' ? 'documents' : 'issued';
    const row = await database
      .selectFrom(table)
      .select('der')
      .where('sha256', '=', document)
      .executeTakeFirst();
    // What could not be read as a document has its hash in the journal and no bytes.
    return row === undefined ? entry : { ...entry, document: Buffer.from(row.der).toString('base64') };
  }
  if (kind !== 'result') return entry;
  const row = await database
    .selectFrom('requests')
    .select('archived')
    .where('result_id', '=', result)
    .executeTakeFirst();
  return row?.archived == null ? entry : { ...entry, sealed: Buffer.from(row.archived).toString('base64') };
}

/**
 * A file appears under its name only when all of it is on the disk; nobody but the owner reads it, nobody writes it. Answers
 * its SHA-256.
 */
async function writeOnce(folder: string, name: string, lines: AsyncIterable<string>): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const partial = join(folder, `.${name}.partial`);
  await rm(partial, { force: true });
  const hash = createHash('sha256');
  const hashed = async function* (bytes: AsyncIterable<Buffer>) {
    for await (const piece of bytes) {
      hash.update(piece);
      yield piece;
    }
  };
  const target = createWriteStream(partial, { mode: 0o400, flush: true });
  await pipeline(lines, createGzip(), hashed, target);
  await rename(partial, join(folder, name));
  const directory = await open(folder, 'r');
  await directory.sync().finally(() => directory.close());
  return hash.digest('hex');
}
