import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summariseTokens } from '../../electron/services/tokens.ts';
import type { CertificateView, TokenView } from '../../native/token-agents.ts';
import type { Failure } from '../../protocol/outcome.ts';

const unreadable: CertificateView = {
  ...{ sha256: 'ab'.repeat(32), certificate: null, purpose: 'other', offered: false },
  fault: { code: 'certificate-malformed' },
};
const token = (certificates: readonly CertificateView[], fault: Failure | null = null): TokenView => ({
  ...{ driver: 'd', serial: '1', label: 'l', manufacturer: '', model: '', certificates, fault },
  pin: { minLength: 4, maxLength: 16, counter: 'full', protectedAuthenticationPath: false },
});

test('a certificate that cannot be read is shown with the reason, and a token with what kept it from being read', () => {
  const fault: Failure = { code: 'driver-error', params: { detail: 'CKR_DEVICE_ERROR' } };
  const summaries = summariseTokens([token([unreadable]), token([], fault)], () => assert.fail());
  assert.deepEqual(
    summaries.map((summary) => summary.certificates.map(({ fault: reason }) => reason?.code)),
    [['certificate-malformed'], []],
  );
  assert.deepEqual(summaries[1]?.fault, fault);
});
