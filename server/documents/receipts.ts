import { explain } from '../../protocol/errors.ts';
import { type Failure, type Outcome, success } from '../../protocol/outcome.ts';
import { toAstana } from '../../protocol/time.ts';
import type { Centre } from '../centre.ts';
import { appendLeaf, type Leaf, makeLeaf } from '../journal/leaf.ts';
import { findAccount } from '../sessions.ts';
import { type Database, inTransaction } from '../store/open.ts';
import type { Vouching } from '../trust-store.ts';
import type { ReceiptDecision } from './handler.ts';

/** Seconds within which a leaf is promised to stand under a signed checkpoint. */
export const promisedWithin = 10;

/** A document whose id and type are known, and what is kept of it. */
export interface Submission {
  readonly id: string;
  readonly type: string;
  readonly sha256: string;
  readonly der: Uint8Array;
  readonly workstation: string;
  readonly receivedAt: Date;
  /** Chain and revocation list of its signer; null when the check came to nothing. */
  readonly vouching: Vouching | null;
  /** The person whose vouched signature it bears; null for a workstation's, and while nobody is known. */
  readonly author: { readonly iin: string; readonly tag: string } | null;
}

/** Accepted, or refused and why. */
export interface Verdict {
  readonly failure: Failure | null;
  readonly decision: ReceiptDecision | null;
}

/** A receipt with the journal's leaf it promises; nothing of it is stored yet. */
export interface Receipt {
  readonly id: string;
  readonly der: Uint8Array;
  readonly leaf: Leaf;
  readonly code: string | null;
}

/** Makes and signs the receipt of a verdict. */
export function makeReceipt(centre: Centre, submission: Submission, verdict: Verdict): Receipt {
  const { id, type, sha256, receivedAt } = submission;
  const outcome = verdict.failure === null ? 'accepted' : 'refused';
  const code = verdict.failure?.code ?? null;
  const leaf = makeLeaf({
    kind: 'document',
    at: receivedAt.toISOString(),
    document: sha256,
    outcome,
    id,
    type,
    ...(code === null ? {} : { code }),
    ...(submission.author === null ? {} : { by: submission.author.tag }),
  });
  const signed = centre.signer.sign({
    type: 'receipt',
    refs: [id],
    body: {
      document: { id, type, sha256 },
      outcome,
      ...(verdict.failure === null ? {} : { reason: reasonOf(verdict.failure) }),
      ...(verdict.decision === null ? {} : { decision: verdict.decision }),
      journal: { origin: centre.origin, leafHash: leaf.hash, promisedWithin },
      receivedAt: toAstana(receivedAt),
    },
  });
  return { ...signed, leaf, code };
}

/**
 * Keeps the document, what it was checked with, its receipt and its leaf, within one transaction. Bytes that were refused
 * before, perhaps before anything could be verified, keep what they were accepted with.
 */
export async function keepDocument(
  transaction: Database,
  submission: Submission,
  receipt: Receipt,
): Promise<void> {
  const { sha256, id, type, der, vouching } = submission;
  const at = submission.receivedAt.toISOString();
  await keepMaterial(transaction, vouching);
  const checked = {
    workstation: submission.workstation,
    chain: JSON.stringify((vouching?.chain ?? []).map((certificate) => certificate.sha256)),
    crl: vouching?.crl?.files.map((file) => file.sha256).join(' ') ?? null,
    ocsp: vouching?.ocsp.map((answer) => answer.sha256).join(' ') || null,
    received_at: at,
  };
  await transaction
    .insertInto('documents')
    .values({ sha256, document_id: id, type, der, ...checked })
    .onConflict((conflict) => {
      const known = conflict.column('sha256');
      return receipt.code === null ? known.doUpdateSet(checked) : known.doNothing();
    })
    .execute();
  await transaction
    .insertInto('receipts')
    .values({
      id: receipt.id,
      document_sha256: sha256,
      document_id: id,
      outcome: receipt.code === null ? 'accepted' : 'refused',
      code: receipt.code,
      der: receipt.der,
      created_at: at,
    })
    .execute();
  await appendLeaf(transaction, receipt.leaf);
  await keepHistory(transaction, submission, receipt);
}

/** The line of the history by which the document is found again (Rules 151, item 39). */
async function keepHistory(transaction: Database, submission: Submission, receipt: Receipt): Promise<void> {
  const { author, id, type, sha256, receivedAt } = submission;
  if (author === null) return;
  const account = await findAccount(transaction, author.iin);
  await transaction
    .insertInto('history')
    .values({
      receipt: receipt.id,
      document_id: id,
      sha256,
      type,
      iin: author.iin,
      full_name: account?.full_name ?? '',
      organisation: account?.organisation ?? '',
      at: receivedAt.toISOString(),
      outcome: receipt.code === null ? 'accepted' : 'refused',
      code: receipt.code,
      leaf_hash: receipt.leaf.hash,
    })
    .execute();
}

/** Gives an id to its bytes for good; false when other or the same bytes have it already. */
export async function claimId(
  transaction: Database,
  submission: Submission,
  receipt: Receipt,
): Promise<boolean> {
  const claimed = await transaction
    .insertInto('document_ids')
    .values({ id: submission.id, sha256: submission.sha256, receipt: receipt.id })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return (claimed.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The stored receipt of these very bytes; `document-replayed` when the id belongs to others; null when it is new. */
export async function findReceipt(
  database: Database,
  submission: Pick<Submission, 'id' | 'sha256'>,
): Promise<Outcome<{ der: Uint8Array; outcome: string } | null>> {
  const owner = await database
    .selectFrom('document_ids')
    .innerJoin('receipts', 'receipts.id', 'document_ids.receipt')
    .select(['document_ids.sha256', 'receipts.der', 'receipts.outcome'])
    .where('document_ids.id', '=', submission.id)
    .executeTakeFirst();
  if (owner === undefined) return success(null);
  return owner.sha256 === submission.sha256
    ? success(owner)
    : { ok: false, error: { code: 'document-replayed' } };
}

/**
 * Refuses with a receipt. The same refusal of the same bytes was perhaps given before, or they were accepted on another
 * connection in the meantime: then that receipt is replayed.
 * `claims` gives the id to these bytes for good; a refusal that says nothing of the document itself must not.
 */
export async function refuseDocument(
  centre: Centre,
  submission: Submission,
  refusal: { readonly verdict: Verdict; readonly claims: boolean },
): Promise<Uint8Array> {
  const receipt = makeReceipt(centre, submission, refusal.verdict);
  const der = await inTransaction(centre.database, async (transaction) => {
    const before = await transaction
      .selectFrom('receipts')
      .select('der')
      .where('document_sha256', '=', submission.sha256)
      .where('code', '=', receipt.code)
      .executeTakeFirst();
    if (before !== undefined) return before.der;
    if (refusal.claims && !(await claimId(transaction, submission, receipt))) {
      const known = await findReceipt(transaction, submission);
      if (known.ok && known.value !== null) return known.value.der;
    }
    await keepDocument(transaction, submission, receipt);
    return receipt.der;
  });
  centre.wake();
  return der;
}

async function keepMaterial(transaction: Database, vouching: Vouching | null): Promise<void> {
  if (vouching === null) return;
  const rows = vouching.chain.map(({ sha256, der }) => ({ sha256, kind: 'certificate' as const, der }));
  const crls = (vouching.crl?.files ?? []).map(({ sha256, der }) => ({ sha256, kind: 'crl' as const, der }));
  const answers = vouching.ocsp.map(({ sha256, der }) => ({ sha256, kind: 'ocsp' as const, der }));
  for (const row of [...rows, ...crls, ...answers]) {
    const known = await transaction
      .selectFrom('material')
      .select('kind')
      .where('sha256', '=', row.sha256)
      .executeTakeFirst();
    if (known === undefined) await transaction.insertInto('material').values(row).execute();
  }
}

function reasonOf(failure: Failure) {
  return {
    code: failure.code,
    params: { ...failure.params },
    item: explain(failure).item ?? '',
  };
}
