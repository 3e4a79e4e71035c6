import type { DocumentType, PresentedDocument } from '../../protocol/documents/document.ts';
import type { PreparedDocument } from '../../protocol/ipc.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { canonicalBytes, parseCanonical } from '../../trust/canonical.ts';
import { newEnvelope, type SignedDocument, sha256 } from './signed-document.ts';
import type { DocumentToSign, NcaLayerKey, SigningPort } from './signing-port.ts';
import { createTokenSigning, type TokenSigningOptions } from './token-signing.ts';
import type { TokenKey } from './tokens.ts';

/** Makes documents for a person to read and signs exactly what was shown. */
export interface Signer {
  /** A new document of the type; what is shown comes from the bytes that `sign` will sign. A bad body is a bug. */
  prepare<D>(type: DocumentType<D>, body: unknown, refs?: readonly string[]): PreparedDocument;
  /** Signs a prepared document; the token's PIN is asked for, or NCALayer asks in its window. It stays prepared until it is `done`. */
  sign(id: string, key: SigningKey): Promise<Outcome<SignedDocument>>;
  /**
   * Signs a list of prepared documents under one PIN entry, which shows every one of them; all or none. Only on the
   * person's own word: a list that is empty, names one twice or one that is not prepared is `document-malformed`.
   */
  signAll(ids: readonly string[], key: SigningKey): Promise<Outcome<readonly SignedDocument[]>>;
  /** The type and content of a prepared document, or null. */
  find(id: string): { readonly type: string; readonly content: Uint8Array } | null;
  /** The signed document is where it cannot be lost: it need not be signed again. */
  done(id: string): void;
  /** A person's key through NCALayer, where the administrator allows it; else null. */
  ncaLayerKey(iin: string): NcaLayerKey | null;
  /** Forgets everything prepared and waits for no window of NCALayer (the session ended). */
  forget(): void;
}

interface Prepared extends DocumentToSign {
  readonly type: string;
  readonly issuedAt: string;
}

export interface SignerOptions extends TokenSigningOptions {
  readonly workstation: string;
  /** Absent or null unless the administrator allows NCALayer. */
  readonly ncaLayer?: SigningPort<NcaLayerKey> | null;
}

/** A key and the way to it. */
export type SigningKey = TokenKey | NcaLayerKey;

/** Prepared documents beyond this are forgotten, oldest first; no longer a list is signed under one PIN. */
const mostPrepared = 64;

/** Creates the signer; nothing prepared outlives it. */
export function createSigner(options: SignerOptions): Signer {
  const prepared = new Map<string, Prepared>();
  const { ncaLayer = null } = options;
  const signThrough = waysOf(options);
  const signAll: Signer['signAll'] = async (ids, key) => {
    const found = ids.flatMap((id) => prepared.get(id) ?? []);
    const isWhole = found.length === ids.length && new Set(ids).size === ids.length && ids.length > 0;
    if (!isWhole) return failure('document-malformed', { detail: 'id' });
    const signed = await signThrough(found, key);
    return signed.ok ? success(named(found, signed.value, personOf(key))) : signed;
  };
  return {
    prepare: (type, body, refs = []) => {
      const envelope = newEnvelope(type, options.workstation, options.now());
      const content = canonicalBytes({ ...envelope, ...(refs.length === 0 ? {} : { refs }), body });
      prepared.set(envelope.id, {
        id: envelope.id,
        type: type.type,
        title: type.title,
        purpose: type.signer === 'auth' ? 'auth' : 'sign',
        issuedAt: envelope.issuedAt,
        content,
      });
      for (const id of [...prepared.keys()].slice(0, -mostPrepared)) prepared.delete(id);
      return { id: envelope.id, sha256: sha256(content), document: presentBytes(type, content) };
    },
    sign: async (id, key) => {
      const signed = await signAll([id], key);
      if (!signed.ok) return signed;
      const [document] = signed.value;
      if (document === undefined) throw new Error('nothing was signed');
      return success(document);
    },
    signAll,
    done: (id) => {
      prepared.delete(id);
    },
    find: (id) => prepared.get(id) ?? null,
    ncaLayerKey: (iin) => (ncaLayer === null ? null : { way: 'ncalayer', iin }),
    forget: () => {
      ncaLayer?.cancel();
      prepared.clear();
    },
  };
}

/** What a person reads is made from the bytes, parsed as the server will parse them. */
function presentBytes<D>(type: DocumentType<D>, content: Uint8Array): PresentedDocument {
  const parsed = parseCanonical(content);
  if (!parsed.ok) throw new TypeError('own canonical bytes do not parse');
  return type.present(type.schema.parse(parsed.value));
}

/** Each key by its own way; a key of NCALayer is of no use where it is not allowed. */
function waysOf(options: SignerOptions) {
  const token = createTokenSigning(options);
  const { ncaLayer = null } = options;
  return async (documents: readonly Prepared[], key: SigningKey) => {
    if (!('way' in key)) return await token.sign(documents, key);
    return ncaLayer === null ? failure('ncalayer-unavailable') : await ncaLayer.sign(documents, key);
  };
}

/** The person of the token's certificate, or of the key that was asked for through NCALayer. */
function personOf(key: SigningKey): string | null {
  return 'way' in key ? key.iin : key.certificate.subject.iin;
}

function named(
  documents: readonly Prepared[],
  signed: readonly Uint8Array[],
  person: string | null,
): SignedDocument[] {
  return documents.map(({ id, type, issuedAt }, place) => {
    const der = signed[place];
    if (der === undefined) throw new Error('fewer signed documents than documents');
    return { id, type, issuedAt, der, person };
  });
}
