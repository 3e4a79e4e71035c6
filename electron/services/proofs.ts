import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { proofSchema } from '../../protocol/http.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { readCheckpoint } from '../../trust/checkpoint.ts';
import { verifyInclusion } from '../../trust/merkle.ts';
import type { Log } from '../log.ts';
import { createCentre } from './centre.ts';
import type { Connection } from './connection.ts';
import { storedUnlessFull } from './disk-full.ts';
import type { OutboxStore } from './outbox-store.ts';

/** The centre's journal: its name and the Ed25519 key that signs its checkpoints. */
export interface JournalKey {
  readonly origin: string;
  readonly publicKey: KeyObject;
}

/** Reads the journal's key of the configuration; `configuration-invalid` when it is not an Ed25519 public key. */
export function readJournalKey(
  journal: { origin: string; key: string } | undefined,
): Outcome<JournalKey | null> {
  if (journal === undefined) return success(null);
  try {
    const publicKey = createPublicKey(readFileSync(journal.key));
    if (publicKey.asymmetricKeyType === 'ed25519') return success({ origin: journal.origin, publicKey });
  } catch {
    // Unreadable and not a key are one fault of the configuration.
  }
  return failure('configuration-invalid', { detail: 'journal.key' });
}

type Proof = z.infer<typeof proofSchema>;

export interface ProofKeeperOptions {
  readonly store: OutboxStore;
  /** Null when the configuration does not name the journal's key: then nothing is ever called proven. */
  readonly journal: JournalKey | null;
  readonly connection: () => Outcome<Connection>;
  readonly log: Log;
  readonly onChange: () => void;
  /** First and longest pause before what is not in the journal yet is asked for again, ms. */
  readonly pause?: { readonly first: number; readonly longest: number };
}

/** Fetches and verifies the inclusion proofs of receipts until every one is proven. */
export interface ProofKeeper {
  wake(): void;
  stop(): void;
}

/** Creates the keeper; it works while there is a connection and something to prove. */
export function createProofKeeper(options: ProofKeeperOptions): ProofKeeper {
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isStopped = false;
  const { first, longest } = options.pause ?? { first: 3_000, longest: 60_000 };
  let pause = first;
  const run = async () => {
    const connection = options.connection();
    if (isRunning || isStopped || options.journal === null || !connection.ok) return;
    isRunning = true;
    const isDone = await proveAll(options, options.journal, connection.value, () => isStopped).finally(() => {
      isRunning = false;
    });
    clearTimeout(timer);
    if (isDone || isStopped) return;
    timer = setTimeout(() => void run(), pause);
    pause = Math.min(longest, pause * 1.5);
  };
  return {
    wake: () => {
      pause = first;
      void run();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

/** Whether the proof leads from the leaf to a checkpoint signed by the journal (RFC 9162, 2.1.3.2). */
export function checkProof(leafHash: string, proof: Proof, journal: JournalKey): Outcome<null> {
  const checkpoint = readCheckpoint(proof.checkpoint, journal.origin, journal.publicKey);
  if (!checkpoint.ok) return checkpoint;
  const claim = {
    leaf: hex(leafHash),
    index: proof.index,
    size: proof.size,
    root: checkpoint.value.rootHash,
  };
  const isIncluded = checkpoint.value.size === proof.size && verifyInclusion(claim, proof.hashes.map(hex));
  return isIncluded ? success(null) : failure('signature-invalid');
}

async function proveAll(
  { store, log, onChange }: ProofKeeperOptions,
  journal: JournalKey,
  connection: Connection,
  isStopped: () => boolean,
): Promise<boolean> {
  const centre = createCentre(connection);
  let isDone = true;
  for (const { id, leafHash } of store.unproven()) {
    if (leafHash === null) continue;
    const proof = await centre.proof(leafHash);
    if (isStopped()) return true;
    if (!proof.ok && proof.error.code === 'server-unreachable') return false;
    const checked = proof.ok ? checkProof(leafHash, proof.value, journal) : proof;
    if (checked.ok && proof.ok) {
      if (!storedUnlessFull(() => store.prove(id, JSON.stringify(proof.value)))) return false;
      log('document-proven');
      onChange();
    } else {
      isDone = false;
      if (proof.ok && !checked.ok) log('proof-rejected', checked.error.code);
    }
  }
  return isDone;
}

function hex(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'hex'));
}
