import { createHash } from 'node:crypto';
import { envelopeSchema } from '../../protocol/documents/document.ts';
import { type Failure, failure, type Outcome, success } from '../../protocol/outcome.ts';
import { parseCanonical } from '../../trust/canonical.ts';
import type { Certificate } from '../../trust/certificate.ts';
import { readSignedData } from '../../trust/signed-data.ts';
import type { Centre } from '../centre.ts';
import type { Connection } from '../connection.ts';
import { appendLeaf, makeLeaf } from '../journal/leaf.ts';
import { sessionFault } from '../sessions.ts';
import { type Database, inTransaction } from '../store/open.ts';
import { authorOf } from './authorship.ts';
import { type DocumentContext, type OpenedDocument, signInAge } from './handler.ts';
import {
  claimId,
  findReceipt,
  keepDocument,
  makeReceipt,
  refuseDocument,
  type Submission,
  type Verdict,
} from './receipts.ts';
import { checkSigner } from './signer.ts';

/** Failures of the moment: no receipt is given, the document is good to be sent again later. */
const passing: ReadonlySet<string> = new Set([
  'registry-unreachable',
  'revocation-unknown',
  'session-absent',
]);

const typeName = /^[a-z-]{1,64}$/;

/**
 * Takes one document through all checks, in this order: CMS and signature, envelope, schema, signer's purpose, chain and
 * revocation, workstation, the type's precondition, "sent before?", time, session, the type's own judgement; then its
 * effect, receipt and journal row in one transaction. Answers with the signed receipt, accepted or refused, and with a
 * failure only where no receipt can be given.
 */
export async function acceptDocument(
  centre: Centre,
  connection: Connection,
  der: Uint8Array,
): Promise<Outcome<Uint8Array>> {
  const receivedAt = centre.now();
  const read = readContent(der);
  if (!read.ok) return await refuseUnread(centre, der, read.error);
  const { signer, content, envelope } = read.value;
  const submission: Submission = {
    ...envelope,
    sha256: sha256(der),
    der,
    workstation: connection.workstation,
    receivedAt,
    vouching: null,
    author: null,
  };
  const opener = centre.catalogue.get(envelope.type);
  const opened = opener?.(content) ?? failure('document-malformed', { detail: 'type' });
  if (!opened.ok) return success(await refuse(centre, submission, opened.error));
  const check = { kind: opened.value.signer, signer, connection, at: receivedAt };
  const vouched = await checkSigner(centre.trust, check);
  if (!vouched.ok) return await refuseOrFail(centre, submission, vouched.error);
  const { database, signer: own } = centre;
  const context = { database, connection, signer, centre: own, receivedAt, session: null };
  const author = await authorOf(centre.database, opened.value.signer, signer.subject, submission);
  const known = { ...submission, vouching: vouched.value, author };
  return await judge(centre, known, { opened: opened.value, context });
}

interface Case {
  readonly opened: OpenedDocument;
  readonly context: DocumentContext;
}

async function judge(
  centre: Centre,
  submission: Submission,
  { opened, context }: Case,
): Promise<Outcome<Uint8Array>> {
  if (opened.envelope.workstation !== context.connection.workstation)
    return success(await refuse(centre, submission, { code: 'workstation-mismatch' }));
  const fault = opened.precondition(context);
  if (fault !== null) return success(await refuse(centre, submission, fault));
  const before = await findReceipt(centre.database, submission);
  if (!before.ok) return success(await refuse(centre, submission, before.error));
  if (before.value !== null) {
    if (before.value.outcome === 'accepted') opened.committed(context);
    return success(before.value.der);
  }
  const late = timeFault(opened, context.receivedAt);
  if (late !== null)
    return success(await refuseForGood(centre, submission, { failure: late, decision: null }));
  const session = await bindSession(centre, opened, context);
  if (!session.ok) return await refuseOrFail(centre, submission, session.error);
  return await decideAndApply(centre, submission, { opened, context: session.value });
}

async function decideAndApply(
  centre: Centre,
  submission: Submission,
  { opened, context }: Case,
): Promise<Outcome<Uint8Array>> {
  const judgement = await opened.authorise(context);
  if (!judgement.ok)
    return await refuseForGoodOrFail(centre, submission, judgement.error, judgement.decision);
  const receipt = makeReceipt(centre, submission, { failure: null, decision: judgement.decision });
  const applied = await inTransaction(
    centre.database,
    async (transaction): Promise<Failure | 'accepted' | 'known'> => {
      if (!(await claimId(transaction, submission, receipt))) return 'known';
      const fault = context.session === null ? null : await sessionFault(transaction, context.session);
      if (fault !== null) return fault;
      await keepDocument(transaction, submission, receipt);
      return (await judgement.grant(transaction)) ?? 'accepted';
    },
    (value) => value === 'accepted',
  );
  if (applied === 'known') return await answerKnown(centre, submission);
  if (applied !== 'accepted') return await refuseForGoodOrFail(centre, submission, applied);
  opened.committed(context);
  centre.wake();
  centre.wakeWorker();
  return success(receipt.der);
}

/** The same document was accepted on another connection while this one was judged. */
async function answerKnown(centre: Centre, submission: Submission): Promise<Outcome<Uint8Array>> {
  const known = await findReceipt(centre.database, submission);
  if (!known.ok) return success(await refuse(centre, submission, known.error));
  if (known.value === null) throw new Error('a claimed document id without its receipt');
  return success(known.value.der);
}

async function bindSession(
  centre: Centre,
  opened: OpenedDocument,
  context: DocumentContext,
): Promise<Outcome<DocumentContext>> {
  if (!opened.needsSession) return success(context);
  const current = await centre.sessions.current(context.connection);
  if (!current.ok) return current;
  return context.signer.subject.iin === current.value.account.iin
    ? success({ ...context, session: current.value })
    : failure('person-mismatch');
}

function timeFault(opened: OpenedDocument, now: Date): Failure | null {
  const { issuedAt } = opened.envelope;
  const age = now.getTime() - new Date(issuedAt).getTime();
  return age <= opened.maximumAge && age >= -signInAge
    ? null
    : { code: 'document-time', params: { issuedAt } };
}

interface ReadContent {
  readonly signer: Certificate;
  readonly content: unknown;
  readonly envelope: { readonly id: string; readonly type: string };
}

/** Signature, canonical form and envelope: without them there is no id to put into a receipt. */
function readContent(der: Uint8Array): Outcome<ReadContent> {
  const signed = readSignedData(der);
  if (!signed.ok) return signed;
  const content = parseCanonical(signed.value.content);
  if (!content.ok) return content;
  const envelope = envelopeSchema.safeParse(content.value);
  if (!envelope.success || !typeName.test(envelope.data.type))
    return failure('document-malformed', { detail: 'envelope' });
  const { id, type } = envelope.data;
  return success({ signer: signed.value.signer, content: content.value, envelope: { id, type } });
}

/** What cannot be read gets no receipt; the journal has the hash of what came. */
async function refuseUnread(centre: Centre, der: Uint8Array, error: Failure): Promise<Outcome<never>> {
  const at = centre.now().toISOString();
  const leaf = makeLeaf({
    kind: 'document',
    at,
    document: sha256(der),
    outcome: 'refused',
    code: error.code,
  });
  await inTransaction(centre.database, (transaction: Database) => appendLeaf(transaction, leaf));
  centre.wake();
  return { ok: false, error };
}

function refuse(centre: Centre, submission: Submission, fault: Failure): Promise<Uint8Array> {
  return refuseDocument(centre, submission, { verdict: { failure: fault, decision: null }, claims: false });
}

function refuseForGood(centre: Centre, submission: Submission, verdict: Verdict): Promise<Uint8Array> {
  return refuseDocument(centre, submission, { verdict, claims: true });
}

async function refuseForGoodOrFail(
  centre: Centre,
  submission: Submission,
  fault: Failure,
  decision: Verdict['decision'] = null,
): Promise<Outcome<Uint8Array>> {
  return passing.has(fault.code)
    ? { ok: false, error: fault }
    : success(await refuseForGood(centre, submission, { failure: fault, decision }));
}

async function refuseOrFail(
  centre: Centre,
  submission: Submission,
  fault: Failure,
): Promise<Outcome<Uint8Array>> {
  return passing.has(fault.code)
    ? { ok: false, error: fault }
    : success(await refuse(centre, submission, fault));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
