import type { Failure } from './outcome.ts';

/** A token as the status bar and the sign-in page show it. */
export interface TokenSummary {
  readonly serial: string;
  readonly label: string;
  readonly driver: string;
  readonly certificates: readonly CertificateSummary[];
  /** Why its certificates could not be read. */
  readonly fault: Failure | null;
}

/** A certificate on a token: offered for its purpose, or why not. Of one that cannot be read only hash and fault are known. */
export interface CertificateSummary {
  readonly sha256: string;
  readonly purpose: 'sign' | 'auth' | 'other';
  /** Empty when it cannot be read. */
  readonly holder: string;
  readonly iin: string | null;
  readonly notAfter: string | null;
  readonly revocation: RevocationView | null;
  readonly fault: Failure | null;
}

/** What is known of a certificate's revocation from signed lists kept at the workstation. */
export interface RevocationView {
  /** `unknown` when no list in force speaks of it; it is offered all the same, the centre decides. */
  readonly state: 'good' | 'revoked' | 'unknown';
  /** When the newest list that speaks of it was made (thisUpdate), also one out of force; null without any. */
  readonly asOf: string | null;
  /** Seconds from then to now. */
  readonly ageSeconds: number | null;
}
