import type { TokenAgents } from '../../native/token-agents.ts';
import type { DocumentType, PresentedDocument } from '../../protocol/documents/document.ts';
import type { PreparedDocument } from '../../protocol/ipc.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import type { PinContext } from '../../protocol/pin.ts';
import type { Language, Text } from '../../protocol/text.ts';
import { canonicalBytes, parseCanonical } from '../../trust/canonical.ts';
import { assembleSignedData, readSignedData, signedAttributes } from '../../trust/signed-data.ts';
import type { PinDialog } from './pin-dialog.ts';
import { newEnvelope, type SignedDocument, sha256 } from './signed-document.ts';
import { holderOf, personChain, type TokenKey } from './tokens.ts';
import type { TrustStore } from './trust-store.ts';

/** Makes documents for a person to read and signs exactly what was shown. */
export interface Signer {
  /** A new document of the type; what is shown comes from the bytes that `sign` will sign. A bad body is a bug. */
  prepare<D>(type: DocumentType<D>, body: unknown, refs?: readonly string[]): PreparedDocument;
  /** Signs a prepared document with a key of the token; asks for the PIN. It stays prepared until it is `done`. */
  sign(id: string, key: TokenKey): Promise<Outcome<SignedDocument>>;
  /**
   * Signs a list of prepared documents under one PIN entry, which shows every one of them; all or none. Only on the
   * person's own word: a list that is empty, names one twice or one that is not prepared is `document-malformed`.
   */
  signAll(ids: readonly string[], key: TokenKey): Promise<Outcome<readonly SignedDocument[]>>;
  /** The type and content of a prepared document, or null. */
  find(id: string): { readonly type: string; readonly content: Uint8Array } | null;
  /** The signed document is where it cannot be lost: it need not be signed again. */
  done(id: string): void;
  /** Forgets everything prepared (the session ended). */
  forget(): void;
}

interface Prepared {
  readonly id: string;
  readonly type: string;
  readonly title: Text;
  readonly purpose: 'sign' | 'auth';
  readonly issuedAt: string;
  readonly content: Uint8Array;
}

export interface SignerOptions {
  readonly workstation: string;
  readonly trust: TrustStore;
  readonly agents: Pick<TokenAgents, 'signBatch'>;
  readonly pin: PinDialog;
  readonly language: () => Language;
  readonly now: () => Date;
}

/** Prepared documents beyond this are forgotten, oldest first; no longer a list is signed under one PIN. */
const mostPrepared = 64;

/** Creates the signer; nothing prepared outlives it. */
export function createSigner(options: SignerOptions): Signer {
  const prepared = new Map<string, Prepared>();
  const signAll: Signer['signAll'] = async (ids, key) => {
    const found = ids.flatMap((id) => prepared.get(id) ?? []);
    const isWhole = found.length === ids.length && new Set(ids).size === ids.length && ids.length > 0;
    return isWhole
      ? await signContents(options, found, key)
      : failure('document-malformed', { detail: 'id' });
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
    forget: () => prepared.clear(),
  };
}

/** What a person reads is made from the bytes, parsed as the server will parse them. */
function presentBytes<D>(type: DocumentType<D>, content: Uint8Array): PresentedDocument {
  const parsed = parseCanonical(content);
  if (!parsed.ok) throw new TypeError('own canonical bytes do not parse');
  return type.present(type.schema.parse(parsed.value));
}

async function signContents(
  options: SignerOptions,
  documents: readonly Prepared[],
  key: TokenKey,
): Promise<Outcome<readonly SignedDocument[]>> {
  const { certificate, tokenSerial } = key;
  const signingTime = options.now();
  const chain = personChain(certificate, options.trust, signingTime);
  if (!chain.ok) return chain;
  const list = documents.map(({ content }) => signedAttributes({ content, certificate, signingTime }));
  const signatures = await options.pin.run(pinContext(options, documents, key), (pinPort) =>
    options.agents.signBatch({ tokenSerial, certificateSha256: certificate.sha256, list, pinPort }),
  );
  if (!signatures.ok) return signatures;
  const signed: SignedDocument[] = [];
  for (const [place, { id, type, issuedAt, content }] of documents.entries()) {
    const made = signatures.value[place];
    const attributes = list[place];
    if (made === undefined || attributes === undefined) throw new Error('fewer signatures than documents');
    const { signature, keyType: kind } = made;
    const der = assembleSignedData({ content, attributes, signature, kind, certificate, chain: chain.value });
    // A driver that signs something else, or with another key, is found here and not by the centre.
    const verified = readSignedData(der);
    if (!verified.ok) return verified;
    signed.push({ id, type, issuedAt, der, person: certificate.subject.iin });
  }
  return success(signed);
}

function pinContext(options: SignerOptions, documents: readonly Prepared[], key: TokenKey): PinContext {
  return {
    language: options.language(),
    holder: holderOf(key.certificate),
    purpose: documents.every(({ purpose }) => purpose === 'auth') ? 'auth' : 'sign',
    tokenSerial: key.tokenSerial,
    tokenLabel: key.tokenLabel,
    documents: documents.map(({ id, title, content }) => ({
      title,
      documentId: id,
      sha256: sha256(content),
    })),
  };
}
