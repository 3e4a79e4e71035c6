import { failure, type Outcome, success } from '../protocol/outcome.ts';
import { showAstana } from '../protocol/time.ts';
import type { Certificate } from './certificate.ts';
import { type TrustAnchors, verifyChain } from './chain.ts';
import type { OcspAnswer } from './ocsp-response.ts';
import { type Crl, revocationState } from './revocation.ts';
import { readSignedDataOfAll, type Signer } from './signed-content.ts';
import { provenTime } from './time-stamp.ts';

/** What was kept with a document: authorities then trusted, and what they said of revocation. */
export interface KeptEvidence {
  readonly signers: TrustAnchors;
  readonly timeStamps: TrustAnchors;
  readonly certificates: readonly Certificate[];
  readonly crls: readonly Crl[];
  readonly answers?: readonly OcspAnswer[];
}

/** A document every signature of which was good when it was stamped. */
export interface ProvenContent {
  readonly content: Uint8Array;
  /** Each signer, and the instant its signature is proven to have existed at. */
  readonly signers: readonly { readonly certificate: Certificate; readonly provenAt: Date }[];
}

/**
 * Verifies a CAdES-T document long after: signatures and time-stamps, then each signer's chain and revocation not today
 * but at the stamped instant (EN 319 102-1 section 5.5), from what was kept; certificates may have expired since. Fails
 * as `readSignedDataOfAll`, `provenTime` and `verifyChain` do; with `signature-invalid` for a signature without a stamp,
 * `certificate-revoked` for one made after the revocation of the signer, of an authority above it or of the authority of
 * the time-stamp (of the last two only where what was kept tells of it), `revocation-unknown` when what was kept does not tell.
 */
export function verifyLongTerm(der: Uint8Array, kept: KeptEvidence): Outcome<ProvenContent> {
  const read = readSignedDataOfAll(der);
  if (!read.ok) {
    return read;
  }
  const { content, certificates } = read.value;
  const signers: { certificate: Certificate; provenAt: Date }[] = [];
  for (const signer of read.value.signers) {
    const provenAt = prove(signer, [...certificates, ...kept.certificates], kept);
    if (!provenAt.ok) {
      return provenAt;
    }
    signers.push({ certificate: signer.certificate, provenAt: provenAt.value });
  }
  return success({ content, signers });
}

function prove(
  { certificate, timeStamp }: Signer,
  intermediates: readonly Certificate[],
  kept: KeptEvidence,
): Outcome<Date> {
  const time = timeStamp === null ? failure('signature-invalid') : provenTime(timeStamp, kept.timeStamps);
  if (!time.ok) {
    return time;
  }
  const chain = verifyChain(certificate, intermediates, kept.signers, time.value);
  if (!chain.ok) {
    return chain;
  }
  const authorities = timeStamp === null ? [] : [timeStamp.authority, ...chain.value.slice(1, -1)];
  const [own, ...others] = [certificate, ...authorities].map((one) =>
    revocationState(one, kept.crls, time.value, kept.answers),
  );
  const revoked = [own, ...others].find((one) => one?.state === 'revoked');
  if (revoked !== undefined) {
    const date = revoked.revokedAt === undefined ? '' : showAstana(revoked.revokedAt);
    return failure('certificate-revoked', { date });
  }
  return own?.state === 'good' ? time : failure('revocation-unknown');
}
