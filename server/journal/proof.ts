import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { proofSchema } from '../../protocol/http.ts';
import type { Database } from '../store/open.ts';
import type { Tables } from '../store/tables.ts';
import { storedNodes, treeProof } from './tree.ts';

export type Proof = z.infer<typeof proofSchema>;

export type Checkpoint = Selectable<Tables['checkpoints']>;

/** The newest signed checkpoint (C2SP note); null while nothing is sealed. */
export async function latestCheckpoint(database: Database): Promise<Checkpoint | null> {
  const row = await database
    .selectFrom('checkpoints')
    .selectAll()
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Inclusion proof of a leaf by its hash towards the newest checkpoint; null while it is not sealed. */
export async function proofOf(database: Database, leafHash: string): Promise<Proof | null> {
  const leaf = await database
    .selectFrom('journal')
    .select('tree_index')
    .where('leaf_hash', '=', leafHash)
    .where('tree_index', 'is not', null)
    .executeTakeFirst();
  const checkpoint = await latestCheckpoint(database);
  if (leaf === undefined || leaf.tree_index === null || checkpoint === null) return null;
  return {
    index: leaf.tree_index,
    size: checkpoint.size,
    hashes: await treeProof(leaf.tree_index, checkpoint.size, storedNodes(database)),
    checkpoint: checkpoint.note,
  };
}
