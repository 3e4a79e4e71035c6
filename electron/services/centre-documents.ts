import type { DocumentType } from '../../protocol/documents/document.ts';
import { type Receipt, receipt } from '../../protocol/documents/receipt.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { purposeOf } from '../../trust/certificate.ts';
import { verifyChain } from '../../trust/chain.ts';
import { readDocument } from '../../trust/document.ts';
import { type SignedDocument, sha256 } from './signed-document.ts';
import type { TrustStore } from './trust-store.ts';

/**
 * Reads a document of the centre: the signature, a signer certified by the operator for the centre at the time of
 * signing, and the schema of the type. Any fault of the signer is `signature-invalid`.
 */
export function readCentreDocument<D>(der: Uint8Array, type: DocumentType<D>, trust: TrustStore): Outcome<D> {
  const read = readDocument(der, type.schema);
  if (!read.ok) return read;
  const { document, signer, certificates, signingTime } = read.value;
  if (purposeOf(signer) !== 'centre') return failure('signature-invalid');
  const anchors = { anchors: [trust.root], issuers: trust.operatorIssuers };
  const chain = verifyChain(signer, certificates, anchors, signingTime);
  return chain.ok ? success(document) : failure('signature-invalid');
}

/** Reads the receipt for one document: it must name that document's id, type and the hash of its very bytes. */
export function readReceipt(der: Uint8Array, sent: SignedDocument, trust: TrustStore): Outcome<Receipt> {
  const read = readCentreDocument(der, receipt, trust);
  if (!read.ok) return read;
  const { id, type, sha256: hash } = read.value.body.document;
  const isOurs = id === sent.id && type === sent.type && hash === sha256(sent.der);
  return isOurs ? read : failure('signature-invalid');
}
