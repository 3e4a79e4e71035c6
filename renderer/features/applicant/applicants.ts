import type { CertificateSummary, TokenSummary } from '../../../protocol/token-summary.ts';

/** The certificates an application may be signed with: SIGN, sound, of a natural person. */
export function applicantsOn(tokens: readonly TokenSummary[]): readonly CertificateSummary[] {
  return tokens.flatMap(({ certificates }) =>
    certificates.filter(({ purpose, fault, iin }) => purpose === 'sign' && fault === null && iin !== null),
  );
}
