import { createHash } from 'node:crypto';
import { z } from 'zod';
import { parseCanonical } from '../../trust/canonical.ts';
import { leafHash } from '../../trust/merkle.ts';
import type { Database } from '../store/open.ts';
import { nodeHash, storedNodes, treeRoot } from './tree.ts';

/** What adds up in a sound journal; `fault` says in English, for the operator, what does not. */
export interface Verification {
  readonly size: number;
  readonly fault: string | null;
}

const page = 500;
/** How many of the newest leaves are compared with the documents they speak of, too. */
const checkedDocuments = 10_000;

const documentLeaf = z.looseObject({ kind: z.literal('document'), type: z.string(), document: z.string() });

/**
 * Recomputes the tree from the sealed leaves, page by page with O(log n) memory, and compares it with the last
 * checkpoint, whose signature `isGenuine` checks, and with the stored nodes; the newest documents are hashed again.
 */
export async function verifyJournal(
  database: Database,
  isGenuine: (note: string, size: number, root: string) => boolean,
): Promise<Verification> {
  const checkpoint = await database
    .selectFrom('checkpoints')
    .selectAll()
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  const size = checkpoint?.size ?? 0;
  const spine = new Spine();
  for (let from = 0; from < size; from += page) {
    const fault = await addPage(database, spine, { from, size });
    if (fault !== null) return { size, fault };
  }
  return { size, fault: (await tailFault(database, size)) ?? (await rootFault()) };

  async function rootFault(): Promise<string | null> {
    if (checkpoint === undefined) return null;
    if (!isGenuine(checkpoint.note, size, checkpoint.root)) return 'the last checkpoint is not signed by us';
    if (spine.root() !== checkpoint.root) return 'the leaves do not lead to the root of the last checkpoint';
    const stored = await treeRoot(size, storedNodes(database));
    return stored === checkpoint.root ? null : 'the stored nodes do not lead to the root';
  }
}

async function addPage(
  database: Database,
  spine: Spine,
  at: { readonly from: number; readonly size: number },
): Promise<string | null> {
  const rows = await database
    .selectFrom('journal')
    .select(['leaf', 'leaf_hash', 'tree_index'])
    .where('tree_index', '>=', at.from)
    .where('tree_index', '<', Math.min(at.from + page, at.size))
    .orderBy('tree_index')
    .execute();
  for (let index = at.from; index < Math.min(at.from + page, at.size); index += 1) {
    const row = rows[index - at.from];
    if (row === undefined || row.tree_index !== index) return `leaf ${index} is missing`;
    if (hexOf(leafHash(row.leaf)) !== row.leaf_hash) return `leaf ${index} does not match its hash`;
    if (index >= at.size - checkedDocuments && !(await isDocumentThere(database, row.leaf)))
      return `the document of leaf ${index} is missing or altered`;
    spine.add(row.leaf_hash);
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
