import type { SignerKind } from '../../protocol/documents/document.ts';
import { failure, type Outcome } from '../../protocol/outcome.ts';
import { type Certificate, isNaturalPerson, purposeOf } from '../../trust/certificate.ts';
import type { Connection } from '../connection.ts';
import type { TrustStore, Vouching } from '../trust-store.ts';

/** Who signed a document of which kind, over which connection, and when it is checked. */
interface SignerCheck {
  readonly kind: SignerKind;
  readonly signer: Certificate;
  readonly connection: Connection;
  readonly at: Date;
}

/**
 * Whether a certificate may sign documents of a kind: the purpose it was issued for, a natural person for people's
 * documents, this very workstation or system for its own; then its chain and revocation. What it was checked with, or why not.
 */
export async function checkSigner(trust: TrustStore, check: SignerCheck): Promise<Outcome<Vouching>> {
  const { kind, signer, connection, at } = check;
  if (kind === 'centre') return failure('signer-not-permitted');
  const purpose = purposeOf(signer);
  if (kind === 'workstation' && (purpose === 'workstation' || purpose === 'system')) {
    if (signer.sha256 !== connection.certificate?.sha256) return failure('workstation-mismatch');
    return await trust.vouch('operator', signer, at);
  }
  if (purpose !== kind) return failure('signer-not-permitted');
  return isNaturalPerson(signer)
    ? await trust.vouch('person', signer, at)
    : failure('certificate-not-person');
}
