import type { ErrorCode } from '../../protocol/errors.ts';

const statuses: Partial<Record<ErrorCode, number>> = {
  'session-absent': 401,
  'workstation-unknown': 403,
  'workstation-mismatch': 403,
  'account-blocked': 403,
  'account-unknown': 403,
  'certificate-expired': 403,
  'certificate-not-yet-valid': 403,
  'certificate-revoked': 403,
  'certificate-untrusted': 403,
  'person-mismatch': 403,
  'archive-not-permitted': 403,
  'archive-not-covered': 404,
  'not-found': 404,
  'result-absent': 404,
  'result-not-ready': 409,
  'result-already-opened': 410,
  'document-too-large': 413,
  'too-many-requests': 429,
  'server-fault': 500,
  'server-disk-full': 503,
  'journal-fault': 503,
  'registry-unreachable': 503,
  'revocation-unknown': 503,
};

/** The HTTP status of a failure; what is not named is the sender's fault: 400. */
export function statusOf(code: ErrorCode): number {
  return statuses[code] ?? 400;
}
