import type { Failure } from '../protocol/outcome.ts';
import { type Certificate, certificateFault, purposeOf, readCertificate } from '../trust/certificate.ts';
import type { CertificatePurpose } from '../trust/certificate-profiles.ts';
import { sealingFault } from '../trust/sealed.ts';
import type { PinState, TokenCertificate, TokenFacts } from './token-agent/messages.ts';

/** A certificate on a token: `offered` for its purpose (`sign` or `auth`), or the reason why not in `fault`. */
export interface CertificateView {
  readonly sha256: string;
  /** `null` when it cannot be read. */
  readonly certificate: Certificate | null;
  readonly purpose: CertificatePurpose;
  readonly offered: boolean;
  readonly fault: Failure | null;
}

/** A token that is in a slot of a driver; identity is the serial number. */
export interface TokenView {
  readonly driver: string;
  readonly serial: string;
  readonly label: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly pin: PinState;
  readonly certificates: readonly CertificateView[];
  /** Why the certificates could not be read from the token. */
  readonly fault: Failure | null;
}

/** Further reasons not to offer a certificate: chain, revocation. Called only for one that is otherwise good. */
export type CertificateCheck = (certificate: Certificate) => Failure | null;

/** What the agent read, with each certificate judged at the instant `at`. */
export function viewToken(driver: string, facts: TokenFacts, at: Date, check: CertificateCheck): TokenView {
  const { serial, label, manufacturer, model, pin, fault } = facts;
  const certificates = facts.certificates.map((certificate) => viewCertificate(certificate, at, check));
  return { driver, serial, label, manufacturer, model, pin, certificates, fault };
}

function viewCertificate(found: TokenCertificate, at: Date, check: CertificateCheck): CertificateView {
  const { sha256 } = found;
  const read = readCertificate(found.der);
  if (!read.ok) return { sha256, certificate: null, purpose: 'other', offered: false, fault: read.error };
  const purpose = purposeOf(read.value);
  const fault = faultOf(read.value, purpose, at) ?? check(read.value);
  return { sha256, certificate: read.value, purpose, offered: fault === null, fault };
}

function faultOf(certificate: Certificate, purpose: CertificatePurpose, at: Date): Failure | null {
  if (purpose === 'sign') return certificateFault(certificate, purpose, at);
  // Results are sealed to the key that signs in: one that cannot open them is not offered for it.
  if (purpose === 'auth') return certificateFault(certificate, purpose, at) ?? sealingFault(certificate);
  return { code: 'certificate-wrong-usage' };
}
