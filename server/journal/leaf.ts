import { canonicalBytes } from '../../trust/canonical.ts';
import { newId } from '../../trust/identifiers.ts';
import { leafHash } from '../../trust/merkle.ts';
import type { Database } from '../store/open.ts';

/**
 * What the journal says of one act. Ids and hashes only: whoever may read the journal learns no person from it.
 * `document` is the SHA-256 of the bytes the act is about.
 */
export type LeafFields =
  | {
      readonly kind: 'document';
      readonly at: string;
      readonly document: string;
      readonly outcome: 'accepted' | 'refused';
      readonly id?: string;
      readonly type?: string;
      readonly code?: string;
      /** Tag of the author (`server/history/author-tags.ts`): names nobody. */
      readonly by?: string;
    }
  | {
      readonly kind: 'result' | 'delivery';
      readonly at: string;
      readonly document: string;
      readonly request: string;
      readonly result: string;
      /** The request whose result lacked the answer this one brings. */
      readonly supplements?: string;
    }
  | {
      readonly kind: 'delivery-refused';
      readonly at: string;
      readonly request: string;
      readonly code: string;
    }
  | {
      readonly kind: 'issued';
      readonly at: string;
      readonly document: string;
      readonly id: string;
      readonly type: string;
    }
  | {
      /** Somebody read what is not their own: an archived result, the journal, a person's data (items 39, 47, 54). */
      readonly kind: 'reading';
      readonly at: string;
      readonly reader: string;
      readonly what: string;
      readonly ground: string;
    }
  | { readonly kind: 'timestamp'; readonly at: string; readonly document: string; readonly serial: string }
  | { readonly kind: 'command'; readonly at: string; readonly document: string; readonly command: string };

/** A leaf ready to be written: its canonical bytes and their RFC 9162 hash in hex. */
export interface Leaf {
  readonly bytes: Uint8Array;
  readonly hash: string;
}

/** Makes the leaf; its hash can be promised in a receipt before the row is committed. */
export function makeLeaf(fields: LeafFields): Leaf {
  const bytes = canonicalBytes(fields);
  return { bytes, hash: Buffer.from(leafHash(bytes)).toString('hex') };
}

/** Writes the leaf's row within the transaction of the act itself; the sequencer gives it its place later. */
export async function appendLeaf(transaction: Database, leaf: Leaf): Promise<void> {
  await transaction
    .insertInto('journal')
    .values({ id: newId(), leaf: leaf.bytes, leaf_hash: leaf.hash, tree_index: null })
    .execute();
}
