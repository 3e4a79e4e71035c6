import type { CentreSigner } from '../centre-signer.ts';
import type { Database } from '../store/open.ts';

/** What a chore works with. */
export interface ChoreParts {
  readonly database: Database;
  readonly signer: CentreSigner;
  readonly now: Date;
  /** Where the journal's archive is written, and how many leaves make a segment. */
  readonly archive: { readonly folder: string; readonly leaves: number };
}

/** Something the centre looks after by itself, again and again; one file of this folder gives one. */
export interface Chore {
  readonly name: string;
  /** Does what is due at `now`, and nothing twice. */
  run(parts: ChoreParts): Promise<void>;
}
