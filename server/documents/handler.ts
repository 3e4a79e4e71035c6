import type { z } from 'zod';
import { type DocumentType, envelopeSchema, type SignerKind } from '../../protocol/documents/document.ts';
import type { Receipt } from '../../protocol/documents/receipt.ts';
import type { ErrorCode } from '../../protocol/errors.ts';
import { type Failure, failure, type Outcome, success } from '../../protocol/outcome.ts';
import type { Certificate } from '../../trust/certificate.ts';
import type { CentreSigner } from '../centre-signer.ts';
import type { Connection } from '../connection.ts';
import type { CurrentSession } from '../sessions.ts';
import type { Database } from '../store/open.ts';

/** On what edition and items a receipt says the decision rests. */
export type ReceiptDecision = NonNullable<Receipt['body']['decision']>;

/** What is known about a document when its type judges it; signature, signer and envelope are checked by then. */
export interface DocumentContext {
  readonly database: Database;
  readonly connection: Connection;
  readonly signer: Certificate;
  /** Signs what the centre itself issues in answer. */
  readonly centre: CentreSigner;
  readonly receivedAt: Date;
  /** The session of the connection; null for types that need none. */
  readonly session: CurrentSession | null;
}

/** A type's judgement: what `apply` needs, or why not; with the decision, when rules were consulted. */
export type Judgement<G> =
  | { readonly ok: true; readonly grant: G; readonly decision: ReceiptDecision | null }
  | { readonly ok: false; readonly error: Failure; readonly decision: ReceiptDecision | null };

/** What the server does with one type of document; one file of this folder per type. */
export interface DocumentHandler<D, G> {
  readonly type: DocumentType<D>;
  /** Whether the person must have signed in on this connection, and be the signer. */
  readonly needsSession: boolean;
  /** Members whose form has an error of its own instead of `document-malformed`. */
  readonly memberFaults?: Readonly<Record<string, ErrorCode>>;
  /** A check that comes even before "was it sent before?". */
  readonly precondition?: (context: DocumentContext, document: D) => Failure | null;
  /** How old the document may be, in milliseconds. */
  readonly maximumAge: number;
  /** Everything that may refuse it; may ask registries, so it runs outside the transaction. */
  readonly authorise: (context: DocumentContext, document: D) => Promise<Judgement<G>>;
  /** Its effect, within the transaction of its journal row; a failure rolls everything back. */
  readonly apply: (
    transaction: Database,
    context: DocumentContext,
    granted: { readonly document: D; readonly grant: G },
  ) => Promise<Failure | null>;
  /** What is done after the commit, also when the very same document comes again. */
  readonly committed?: (context: DocumentContext, document: D) => void;
}

/** The members every document has. */
export type Envelope = Pick<
  z.infer<DocumentType<{ id: string; issuedAt: string; workstation: string }>['schema']>,
  'id' | 'issuedAt' | 'workstation'
>;

/** A document with its handler, the type's own shapes closed over. */
export interface OpenedDocument {
  readonly type: string;
  readonly signer: SignerKind;
  readonly needsSession: boolean;
  readonly maximumAge: number;
  readonly envelope: Envelope;
  precondition(context: DocumentContext): Failure | null;
  authorise(context: DocumentContext): Promise<Judgement<(transaction: Database) => Promise<Failure | null>>>;
  committed(context: DocumentContext): void;
}

/** Reads the content of a document of one type. */
export type DocumentOpener = (content: unknown) => Outcome<OpenedDocument>;

/** Ties a handler to its type's schema: what comes out needs no knowledge of the type any more. */
export function openerOf<D extends Envelope, G>(handler: DocumentHandler<D, G>): DocumentOpener {
  return (content) => {
    const fault = versionFault(content);
    if (fault !== null) return { ok: false, error: fault };
    const parsed = handler.type.schema.safeParse(content);
    if (parsed.success) return success(opened(handler, parsed.data));
    const detail = placeOf(parsed.error);
    const own = handler.memberFaults?.[detail];
    return own === undefined ? failure('document-malformed', { detail }) : failure(own);
  };
}

function versionFault(content: unknown): Failure | null {
  const envelope = envelopeSchema.safeParse(content);
  if (!envelope.success || envelope.data.version === 1) return null;
  return {
    code: 'document-version',
    params: { version: String(envelope.data.version), understood: '1' },
  };
}

function opened<D extends Envelope, G>(handler: DocumentHandler<D, G>, document: D): OpenedDocument {
  return {
    type: handler.type.type,
    signer: handler.type.signer,
    needsSession: handler.needsSession,
    maximumAge: handler.maximumAge,
    envelope: document,
    precondition: (context) => handler.precondition?.(context, document) ?? null,
    authorise: async (context) => {
      const judgement = await handler.authorise(context, document);
      if (!judgement.ok) return judgement;
      const { decision, grant } = judgement;
      return {
        ok: true,
        decision,
        grant: (transaction) => handler.apply(transaction, context, { document, grant }),
      };
    },
    committed: (context) => handler.committed?.(context, document),
  };
}

/** Where the first fault lies, never the value itself. */
function placeOf(error: z.ZodError): string {
  const path = (error.issues[0]?.path ?? []).join('.').slice(0, 200);
  // A name may be the sender's own invention: in a receipt it must not carry half a character or a control one.
  return path.replaceAll(/[^\w.-]/g, '?') || 'members';
}

/** A judgement without a decision of the rules. */
export function granted<G>(grant: G): Judgement<G> {
  return { ok: true, grant, decision: null };
}

/** A refusal without a decision of the rules. */
export function refused(error: Failure): Judgement<never> {
  return { ok: false, error, decision: null };
}

/** Ten minutes: how old a sign-in may be, and how far ahead of the centre's clock any document. */
export const signInAge = 10 * 60 * 1000;
/** 31 days: how long a signed document may wait in an outbox. */
export const outboxAge = 31 * 24 * 60 * 60 * 1000;
