import { documentTypes, isDocumentTypeName } from '../../protocol/documents/catalogue.ts';
import type { DocumentType } from '../../protocol/documents/document.ts';
import { nest } from '../../protocol/forms.ts';
import type { DutyView, FilingSummary } from '../../protocol/http.ts';
import type { FiledDocument, FilingDraft, PreparedDocument } from '../../protocol/ipc.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { parseCanonical } from '../../trust/canonical.ts';
import { type Certificate, purposeOf } from '../../trust/certificate.ts';
import { verifyChain } from '../../trust/chain.ts';
import { readSignedData } from '../../trust/signed-data.ts';
import type { Session } from './session.ts';
import { newEnvelope } from './signed-document.ts';
import type { Signer } from './signer.ts';
import { holderOf } from './tokens.ts';
import type { TrustStore } from './trust-store.ts';

/** Documents on the desks: filled in here, read here, kept at the centre. */
export interface Filings {
  list(): Promise<Outcome<readonly FilingSummary[]>>;
  /** A document of one's desk, fetched, its signature verified, presented from its bytes. */
  read(id: string): Promise<Outcome<FiledDocument>>;
  duties(): Promise<Outcome<readonly DutyView[]>>;
  /** Makes the document that a form's values say, to be read and signed. */
  prepare(draft: FilingDraft): Outcome<PreparedDocument>;
}

export interface FilingsOptions {
  readonly session: Session;
  readonly signer: Signer;
  readonly trust: TrustStore;
  readonly workstation: string;
  readonly now: () => Date;
}

/** Creates the service of filed documents. */
export function createFilings(options: FilingsOptions): Filings {
  const { session } = options;
  return {
    list: async () => {
      const centre = session.centre();
      return centre.ok ? await centre.value.filings() : centre;
    },
    duties: async () => {
      const centre = session.centre();
      return centre.ok ? await centre.value.duties() : centre;
    },
    read: async (id) => {
      const centre = session.centre();
      const der = centre.ok ? await centre.value.filing(id) : centre;
      return der.ok ? readFiled(options.trust, id, der.value) : der;
    },
    prepare: (draft) => prepare(options, draft),
  };
}

function prepare(
  { session, signer, workstation, now }: FilingsOptions,
  { type, values, refs }: FilingDraft,
): Outcome<PreparedDocument> {
  if (session.account() === null) return failure('session-absent');
  const known = isDocumentTypeName(type) ? documentTypes[type] : null;
  if (known?.form === undefined) return failure('document-malformed', { detail: 'type' });
  const body = nest(known.form.fields, values);
  const fault = known.lend(<D>(own: DocumentType<D>) =>
    known.fault({ ...newEnvelope(own, workstation, now()), ...(refs.length === 0 ? {} : { refs }), body }),
  );
  if (fault !== null) return failure('document-malformed', { detail: fault.replace(/^body\./, '') });
  return success(known.lend((own) => signer.prepare(own, body, refs)));
}

/** Verifies and presents; what the centre hands out is believed no more than what a stranger would. */
function readFiled(trust: TrustStore, id: string, der: Uint8Array): Outcome<FiledDocument> {
  const signed = readSignedData(der);
  if (!signed.ok) return signed;
  const { content, signer, certificates, signingTime } = signed.value;
  const parsed = parseCanonical(content);
  if (!parsed.ok) return parsed;
  const type = typeOf(parsed.value, id);
  if (type === null) return failure('document-malformed', { detail: 'type' });
  if (!isVouched(trust, { signer, certificates, signingTime }, documentTypes[type].signer))
    return failure('signature-invalid');
  const document = documentTypes[type].present(parsed.value);
  if (document === null) return failure('document-malformed', { detail: type });
  const signers = purposeOf(signer) === 'centre' ? [] : [holderOf(signer)];
  return success({ id, type, signers, document });
}

function typeOf(content: unknown, id: string) {
  if (typeof content !== 'object' || content === null) return null;
  const type: unknown = Reflect.get(content, 'type');
  return typeof type === 'string' && isDocumentTypeName(type) && Reflect.get(content, 'id') === id
    ? type
    : null;
}

function isVouched(
  trust: TrustStore,
  signed: { signer: Certificate; certificates: readonly Certificate[]; signingTime: Date },
  kind: string,
): boolean {
  const { signer, certificates, signingTime } = signed;
  if (purposeOf(signer) !== kind) return false;
  const issuers = kind === 'sign' || kind === 'auth' ? trust.personIssuers : trust.operatorIssuers;
  return verifyChain(signer, certificates, { anchors: [trust.root], issuers }, signingTime).ok;
}
