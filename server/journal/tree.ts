import { createHash } from 'node:crypto';
import type { Database } from '../store/open.ts';

/** Hash of a complete subtree, to be stored: level 0 holds leaves. */
export interface TreeNode {
  readonly level: number;
  readonly place: number;
  readonly hash: string;
}

/** Looks up a complete subtree's hash. */
export type NodeReader = (level: number, place: number) => Promise<string>;

/** Hash of an inner node (RFC 9162, 2.1.1); hex in, hex out. */
export function nodeHash(left: string, right: string): string {
  return createHash('sha256').update(Uint8Array.of(1)).update(left, 'hex').update(right, 'hex').digest('hex');
}

/** The complete subtrees that come into being when leaves are added behind `size` leaves. */
export async function growTree(
  size: number,
  leafHashes: readonly string[],
  read: NodeReader,
): Promise<TreeNode[]> {
  const made = new Map<string, TreeNode>();
  const lookUp = async (level: number, place: number) =>
    made.get(`${level}/${place}`)?.hash ?? (await read(level, place));
  const add = (node: TreeNode) => made.set(`${node.level}/${node.place}`, node);
  for (const [offset, leaf] of leafHashes.entries()) {
    let node: TreeNode = { level: 0, place: size + offset, hash: leaf };
    add(node);
    while (node.place % 2 === 1) {
      const left = await lookUp(node.level, node.place - 1);
      node = { level: node.level + 1, place: (node.place - 1) / 2, hash: nodeHash(left, node.hash) };
      add(node);
    }
  }
  return [...made.values()];
}

/** Root of the first `size` leaves from O(log n) stored nodes; the hash of nothing for an empty tree. */
export async function treeRoot(size: number, read: NodeReader): Promise<string> {
  return size === 0 ? createHash('sha256').digest('hex') : rangeHash(0, size, read);
}

/** Inclusion proof (RFC 9162, 2.1.3.1) of leaf `index` in the tree of `size` leaves, lowest sibling first. */
export async function treeProof(index: number, size: number, read: NodeReader): Promise<string[]> {
  return path(index, 0, size, read);
}

/** Reads nodes from the store; a node that is missing is damage and throws. */
export function storedNodes(database: Database): NodeReader {
  return async (level, place) => {
    const row = await database
      .selectFrom('nodes')
      .select('hash')
      .where('level', '=', level)
      .where('place', '=', place)
      .executeTakeFirst();
    if (row === undefined) throw new Error(`the journal's tree lacks node ${level}/${place}`);
    return row.hash;
  };
}

async function path(index: number, from: number, to: number, read: NodeReader): Promise<string[]> {
  if (to - from === 1) return [];
  const middle = from + splitOf(to - from);
  return index < middle
    ? [...(await path(index, from, middle, read)), await rangeHash(middle, to, read)]
    : [...(await path(index, middle, to, read)), await rangeHash(from, middle, read)];
}

/** MTH of leaves [from, to); `from` is always a multiple of the range's largest power of two. */
export async function rangeHash(from: number, to: number, read: NodeReader): Promise<string> {
  const level = Math.log2(to - from);
  if (Number.isInteger(level)) return read(level, from / (to - from));
  const middle = from + splitOf(to - from);
  return nodeHash(await rangeHash(from, middle, read), await rangeHash(middle, to, read));
}

/** The largest power of two below `size`. */
function splitOf(size: number): number {
  return 2 ** Math.floor(Math.log2(size - 1));
}
