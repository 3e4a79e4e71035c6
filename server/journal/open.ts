import { createPublicKey } from 'node:crypto';
import { readCheckpoint, signCheckpoint } from '../../trust/checkpoint.ts';
import { readKeyFile } from '../pem.ts';
import type { Database } from '../store/open.ts';
import { type GenuineCheck, newestFault, verifyJournal } from './verify.ts';

/** The journal's key at work: checkpoints are made and recognised by it. */
export interface Journal {
  /** The C2SP note of a size and a root (hex). */
  readonly sign: (size: number, root: string) => string;
  readonly isGenuine: GenuineCheck;
}

/** Reads the journal's key (a PEM file) and verifies the whole journal; throws, in English, when it does not add up. */
export async function openJournal(
  database: Database,
  { origin, key: file }: { readonly origin: string; readonly key: string },
): Promise<Journal> {
  const key = await readKeyFile(file);
  const publicKey = createPublicKey(key);
  const isGenuine: GenuineCheck = (note, size, root) => {
    const read = readCheckpoint(note, origin, publicKey);
    return read.ok && read.value.size === size && Buffer.from(read.value.rootHash).toString('hex') === root;
  };
  const whole = await verifyJournal(database, isGenuine);
  const fault = whole.fault ?? (await newestFault(database, whole.size));
  if (fault !== null) throw new Error(`the journal does not add up, the server will not start: ${fault}`);
  const sign = (size: number, root: string) =>
    signCheckpoint({ origin, size, rootHash: Buffer.from(root, 'hex') }, key);
  return { sign, isGenuine };
}
