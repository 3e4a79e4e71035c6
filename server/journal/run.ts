import { besideRange } from '../../trust/merkle-range.ts';
import type { Database } from '../store/open.ts';
import { rangeHash, storedNodes } from './tree.ts';

/** The hashes beside a run of leaves, for `rootOfRange` of `trust/merkle-range.ts`; from O(log n) stored nodes. */
export async function besideRun(
  database: Database,
  { from, to, size }: { readonly from: number; readonly to: number; readonly size: number },
): Promise<string[]> {
  const read = storedNodes(database);
  const hashes: string[] = [];
  for (const [low, high] of besideRange(from, to, size)) hashes.push(await rangeHash(low, high, read));
  return hashes;
}
