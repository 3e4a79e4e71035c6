import type { Failure } from './outcome.ts';

/** A token as the status bar and the sign-in page show it. */
export interface TokenSummary {
  readonly serial: string;
  readonly label: string;
  readonly driver: string;
  readonly certificates: readonly CertificateSummary[];
}

/** A certificate on a token: offered for its purpose, or why not. */
export interface CertificateSummary {
  readonly sha256: string;
  readonly purpose: 'sign' | 'auth' | 'other';
  readonly holder: string;
  readonly iin: string | null;
  readonly notAfter: string;
  readonly fault: Failure | null;
}
