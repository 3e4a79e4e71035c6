import { createHash } from 'node:crypto';
import { z } from 'zod';
import { parseCanonical } from '../../trust/canonical.ts';
import { leafHash } from '../../trust/merkle.ts';
import type { Database } from '../store/open.ts';
import { type Checkpoint, latestCheckpoint } from './proof.ts';
import { growTree, nodeHash, storedNodes, treeRoot } from './tree.ts';

/** What adds up in a sound journal; `fault` says in English, for the operator, what does not. */
export interface Verification {
  readonly size: number;
  readonly fault: string | null;
}

/** Whether a checkpoint's note is signed by us, for this size and this root (hex). */
export type GenuineCheck = (note: string, size: number, root: string) => boolean;

const page = 500;
/** How many of the newest leaves a running server looks at each time. */
const newest = 500;
/** How many of the newest leaves are compared with the documents they speak of, too. */
const checkedDocuments = 10_000;

const documentLeaf = z.looseObject({ kind: z.literal('document'), type: z.string(), document: z.string() });

/**
 * Recomputes the tree from the sealed leaves, page by page with O(log n) memory, and compares it with the last
 * checkpoint, whose signature `isGenuine` checks, and with the stored nodes; the newest documents are hashed again.
 */
export async function verifyJournal(database: Database, isGenuine: GenuineCheck): Promise<Verification> {
  const checkpoint = await latestCheckpoint(database);
  const size = checkpoint?.size ?? 0;
  const spine = new Spine();
  for (let from = 0; from < size; from += page) {
    const read = await readLeaves(database, {
      from,
      to: Math.min(from + page, size),
      documentsFrom: size - checkedDocuments,
    });
    if (!read.ok) return { size, fault: read.fault };
    for (const hash of read.hashes) spine.add(hash);
  }
  const fault = (await tailFault(database, size)) ?? (await checkpointFault(database, checkpoint, isGenuine));
  if (fault !== null || checkpoint === null) return { size, fault };
  const isSame = spine.root() === checkpoint.root;
  return { size, fault: isSame ? null : 'the leaves do not lead to the root of the last checkpoint' };
}

/** What is wrong with a checkpoint by itself: its signature, or the stored nodes do not lead to its root. */
export async function checkpointFault(
  database: Database,
  checkpoint: Checkpoint | null,
  isGenuine: GenuineCheck,
): Promise<string | null> {
  if (checkpoint === null) return null;
  const { note, size, root } = checkpoint;
  if (!isGenuine(note, size, root)) return 'the last checkpoint is not signed by us';
  const stored = await treeRoot(size, storedNodes(database));
  return stored === root ? null : 'the stored nodes do not lead to the root';
}

/** The hashes of sealed leaves [from, to), each computed again; from `documentsFrom` on their documents, too. */
export async function readLeaves(
  database: Database,
  range: { readonly from: number; readonly to: number; readonly documentsFrom: number },
): Promise<
  { readonly ok: true; readonly hashes: string[] } | { readonly ok: false; readonly fault: string }
> {
  const rows = await database
    .selectFrom('journal')
    .select(['leaf', 'leaf_hash', 'tree_index'])
    .where('tree_index', '>=', range.from)
    .where('tree_index', '<', range.to)
    .orderBy('tree_index')
    .execute();
  const fail = (fault: string) => ({ ok: false as const, fault });
  for (let index = range.from; index < range.to; index += 1) {
    const row = rows[index - range.from];
    if (row === undefined || row.tree_index !== index) return fail(`leaf ${index} is missing`);
    if (hexOf(leafHash(row.leaf)) !== row.leaf_hash) return fail(`leaf ${index} does not match its hash`);
    if (index >= range.documentsFrom && !(await isDocumentThere(database, row.leaf)))
      return fail(`the document of leaf ${index} is missing or altered`);
  }
  return { ok: true, hashes: rows.map((row) => row.leaf_hash) };
}

/** What is wrong with the newest leaves, their documents, or the nodes they brought into being, made again. */
export async function newestFault(database: Database, size: number): Promise<string | null> {
  const from = Math.max(0, size - newest);
  const leaves = await readLeaves(database, { from, to: size, documentsFrom: from });
  if (!leaves.ok) return leaves.fault;
  const stored = storedNodes(database);
  for (const { level, place, hash } of await growTree(from, leaves.hashes, stored)) {
    if ((await stored(level, place)) !== hash) return `node ${level}/${place} does not match the leaves`;
  }
  return null;
}

/** A leaf beyond the last checkpoint that claims to be sealed. */
async function tailFault(database: Database, size: number): Promise<string | null> {
  const beyond = await database
    .selectFrom('journal')
    .select('tree_index')
    .where('tree_index', '>=', size)
    .limit(1)
    .executeTakeFirst();
  return beyond === undefined ? null : `leaf ${beyond.tree_index} lies beyond the last checkpoint`;
}

async function isDocumentThere(database: Database, leaf: Uint8Array): Promise<boolean> {
  const value = parseCanonical(leaf);
  const parsed = documentLeaf.safeParse(value.ok ? value.value : null);
  // Leaves of refusals that could not be read at all, results, deliveries and commands keep no document.
  if (!parsed.success) return true;
  const row = await database
    .selectFrom('documents')
    .select('der')
    .where('sha256', '=', parsed.data.document)
    .executeTakeFirst();
  return row !== undefined && createHash('sha256').update(row.der).digest('hex') === parsed.data.document;
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/** The roots of complete subtrees from the left: all it takes to go on hashing. */
class Spine {
  readonly #peaks: { size: number; hash: string }[] = [];

  add(leaf: string): void {
    let peak = { size: 1, hash: leaf };
    for (let last = this.#peaks.at(-1); last?.size === peak.size; last = this.#peaks.at(-1)) {
      this.#peaks.pop();
      peak = { size: peak.size * 2, hash: nodeHash(last.hash, peak.hash) };
    }
    this.#peaks.push(peak);
  }

  root(): string | null {
    return this.#peaks.reduceRight<string | null>(
      (right, peak) => (right === null ? peak.hash : nodeHash(peak.hash, right)),
      null,
    );
  }
}
