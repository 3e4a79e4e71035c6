import type { Outcome } from '../protocol/outcome.ts';
import { success } from '../protocol/outcome.ts';
import { readSignedDataOfAll } from './signed-content.ts';
import type { SignedParts } from './signed-data.ts';
import { encodeDigestAlgorithm, encodeSignedData, encodeSignerInfo } from './signed-data-encoding.ts';
import { readStructure } from './signed-data-structure.ts';
import { readOrRefuse, schemeOfSigner } from './signer-info.ts';

/**
 * Adds a further signer to a signed document, as when the head signs the applicant's application: the content and the
 * signatures already there stay byte for byte, the new SignerInfo and its certificates come beside them (RFC 5652
 * section 5.1). What the new signer signs are `signedAttributes` over the content of the document. The result was
 * verified whole. Fails as `readSignedDataOfAll` does, with `document-malformed` when this signer signed already or
 * there are too many. Throws on a key the table of algorithms refuses.
 */
export function addSigner(der: Uint8Array, parts: Omit<SignedParts, 'content'>): Outcome<Uint8Array> {
  const scheme = schemeOfSigner(parts.certificate, parts.kind);
  const before = readSignedDataOfAll(der);
  if (!before.ok) {
    return before;
  }
  const coSigned = readOrRefuse(() => {
    const structure = readStructure(Uint8Array.from(der));
    const added = [parts.certificate, ...parts.chain].map((certificate) => certificate.der);
    return success(
      encodeSignedData({
        ...structure,
        certificates: [...structure.certificates, ...added],
        digests: [...structure.signers.map(({ digest }) => digest), encodeDigestAlgorithm(scheme)],
        signerInfos: [...structure.signers.map(({ whole }) => whole), encodeSignerInfo(scheme, parts)],
      }),
    );
  });
  const verified = coSigned.ok ? readSignedDataOfAll(coSigned.value) : coSigned;
  return verified.ok ? coSigned : verified;
}
