import { addTimeStamp, signaturesOf, withoutTimeStamps } from '../../trust/cades-t.ts';
import { createLoop } from '../loop.ts';
import { type Database, inTransaction, isBusy } from '../store/open.ts';
import type { TimestampAuthority } from './authority.ts';

/** Gives every accepted document the time-stamp over its signature, so that it can be verified in twenty years. */
export interface DocumentStamper {
  /** One round now: everything that waits is stamped when it resolves. */
  run(): Promise<void>;
  stop(): Promise<void>;
}

interface StamperParts {
  readonly database: Database;
  readonly authority: TimestampAuthority;
  readonly now: () => Date;
  /** False once the journal was found not to add up: nothing is written on top of damage. */
  readonly isSound: () => boolean;
  readonly wake: () => void;
  readonly onError: (error: unknown) => void;
}

const tickMilliseconds = 500;
const batch = 16;

export function createDocumentStamper(parts: StamperParts): DocumentStamper {
  const failed = new Set<string>();
  const { run, stop } = createLoop({
    work: () => stampAll(parts, failed),
    onError: parts.onError,
    tick: tickMilliseconds,
    soon: 0,
  });
  return { run, stop };
}

/** `failed` are documents that could not be stamped: they must not hold up the others, and wait for the next start. */
async function stampAll(parts: StamperParts, failed: Set<string>): Promise<void> {
  for (let busy = true; busy; ) {
    if (!parts.isSound() || !(await parts.authority.isUsable())) return;
    const due = await parts.database
      .selectFrom('document_timestamps')
      .innerJoin('documents', 'documents.sha256', 'document_timestamps.document_sha256')
      .select(['documents.sha256', 'documents.der'])
      .where('document_timestamps.der', 'is', null)
      .where('documents.sha256', 'not in', [...failed])
      .limit(batch)
      .execute();
    for (const document of due) await stampOrSkip(parts, document, failed);
    if (due.length > 0) parts.wake();
    busy = due.length === batch;
  }
}

async function stampOrSkip(
  parts: StamperParts,
  document: { readonly sha256: string; readonly der: Uint8Array },
  failed: Set<string>,
): Promise<void> {
  try {
    await stampOne(parts, document);
  } catch (error) {
    if (isBusy(error)) throw error;
    failed.add(document.sha256);
    parts.onError(error);
  }
}

/** The token and the stamped document in one transaction; another process that was quicker keeps its own. */
async function stampOne(
  { database, authority, now }: StamperParts,
  { sha256, der }: { readonly sha256: string; readonly der: Uint8Array },
): Promise<void> {
  await inTransaction(
    database,
    async (transaction) => {
      const stamped = await stampSignatures(authority, transaction, der);
      const written = await transaction
        .updateTable('document_timestamps')
        .set({ der: stamped, stamped_at: now().toISOString() })
        .where('document_sha256', '=', sha256)
        .where('der', 'is', null)
        .executeTakeFirst();
      return written.numUpdatedRows > 0n;
    },
    (isOurs) => isOurs,
  );
}

/** A stamp over each signature. What a workstation brought along goes: only the centre's own authority counts here. */
async function stampSignatures(
  authority: TimestampAuthority,
  transaction: Database,
  der: Uint8Array,
): Promise<Uint8Array> {
  const bare = withoutTimeStamps(der);
  const signatures = bare.ok ? signaturesOf(bare.value) : bare;
  if (!bare.ok || !signatures.ok) throw new Error('an accepted document that cannot be read');
  let stamped = bare.value;
  for (const { signature } of signatures.value) {
    const added = addTimeStamp(stamped, await authority.stamp(transaction, signature));
    if (!added.ok) throw new Error('a time-stamp of our own that does not fit');
    stamped = added.value;
  }
  return stamped;
}
