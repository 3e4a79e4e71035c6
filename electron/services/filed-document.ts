import { documentTypes, isDocumentTypeName } from '../../protocol/documents/catalogue.ts';
import type { FiledDocument } from '../../protocol/ipc.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { parseCanonical } from '../../trust/canonical.ts';
import { type Certificate, purposeOf } from '../../trust/certificate.ts';
import { verifyChain } from '../../trust/chain.ts';
import { readSignedData } from '../../trust/signed-data.ts';
import { attachedFiles } from './attached-files.ts';
import { holderOf } from './tokens.ts';
import type { TrustStore } from './trust-store.ts';

/**
 * Verifies and presents; what the centre hands out is believed no more than what a stranger would. With `null` for an id
 * it may be any document.
 */
export function readFiled(
  trust: TrustStore,
  expected: string | null,
  der: Uint8Array,
): Outcome<FiledDocument> {
  const signed = readSignedData(der);
  if (!signed.ok) return signed;
  const { content, signer, certificates, signingTime } = signed.value;
  const parsed = parseCanonical(content);
  if (!parsed.ok) return parsed;
  const type = typeOf(parsed.value);
  const id = memberOf(parsed.value, 'id');
  if (type === null || typeof id !== 'string' || (expected !== null && id !== expected))
    return failure('document-malformed', { detail: 'type' });
  if (!isVouched(trust, { signer, certificates, signingTime }, documentTypes[type].signer))
    return failure('signature-invalid');
  const document = documentTypes[type].present(parsed.value);
  if (document === null) return failure('document-malformed', { detail: type });
  const signers = purposeOf(signer) === 'centre' ? [] : [holderOf(signer)];
  const files = attachedFiles(documentTypes[type].form, memberOf(parsed.value, 'body'));
  return success({ id, type, signers, document, ...(files.length === 0 ? {} : { attachments: files }) });
}

function typeOf(content: unknown) {
  const type = memberOf(content, 'type');
  return typeof type === 'string' && isDocumentTypeName(type) ? type : null;
}

/** A member of a value that may be anything. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Whether the signer is of the kind, and certified by whom the workstation trusts for that kind when it signed. */
export function isVouched(
  trust: TrustStore,
  signed: { signer: Certificate; certificates: readonly Certificate[]; signingTime: Date },
  kind: string,
): boolean {
  const { signer, certificates, signingTime } = signed;
  if (purposeOf(signer) !== kind) return false;
  const issuers = kind === 'sign' || kind === 'auth' ? trust.personIssuers : trust.operatorIssuers;
  return verifyChain(signer, certificates, { anchors: [trust.root], issuers }, signingTime).ok;
}
