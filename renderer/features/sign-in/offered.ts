import type { AppState } from '../../../protocol/ipc.ts';
import type { Text } from '../../../protocol/text.ts';
import type { CertificateSummary, TokenSummary } from '../../../protocol/token-summary.ts';
import type { CheckHandle } from '../check/CheckPanel.tsx';
import { signInTexts as texts } from './texts.ts';

/** A certificate with the token it was found on. */
export interface Found {
  readonly certificate: CertificateSummary;
  readonly token: TokenSummary;
}

/** All certificates of all tokens, parted by whether one may sign in with them. */
export function partCertificates(tokens: readonly TokenSummary[]): { offered: Found[]; others: Found[] } {
  const all = tokens.flatMap((token) => token.certificates.map((certificate) => ({ certificate, token })));
  return { offered: all.filter(isOffered), others: all.filter((found) => !isOffered(found)) };
}

/** Why one cannot sign in now, in words; `null` when one can. */
export function whyNot(state: AppState, check: CheckHandle, offered: readonly Found[]): Text | null {
  if (check.busy) return texts.whyCheckRunning;
  if (check.report === null) return texts.whyNotChecked;
  if (!check.report.signInAllowed) return texts.whyBlocked;
  if (state.tokens.length === 0) return texts.whyNoToken;
  return offered.length === 0 ? texts.whyNoCertificate : null;
}

function isOffered({ certificate }: Found): boolean {
  return certificate.purpose === 'auth' && certificate.fault === null;
}
