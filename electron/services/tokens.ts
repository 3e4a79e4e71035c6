import type { CertificateView, TokenAgents, TokenState, TokenView } from '../../native/token-agents.ts';
import type { AppState } from '../../protocol/ipc.ts';
import { type Failure, failure, type Outcome, success } from '../../protocol/outcome.ts';
import { toAstana } from '../../protocol/time.ts';
import type { CertificateSummary, RevocationView, TokenSummary } from '../../protocol/token-summary.ts';
import type { Certificate } from '../../trust/certificate.ts';
import { verifyChain } from '../../trust/chain.ts';
import type { TrustStore } from './trust-store.ts';

/** A key on a token that may be used, and where it is. */
export interface TokenKey {
  readonly tokenSerial: string;
  readonly tokenLabel: string;
  readonly certificate: Certificate;
}

/** Full name as the certificate has it: НУЦ puts the patronymic into an attribute of its own. */
export function holderOf(certificate: Certificate): string {
  return [certificate.subject.commonName, certificate.subject.patronymic ?? ''].join(' ').trim();
}

/** Why a person's certificate is not offered here although it is otherwise good: its issuer. */
export function issuerFault(
  trust: TrustStore,
  now: () => Date,
): (certificate: Certificate) => Failure | null {
  return (certificate) => {
    const chain = personChain(certificate, trust, now());
    return chain.ok ? null : chain.error;
  };
}

/** The authorities between a person's certificate and the root, for the document to carry. */
export function personChain(certificate: Certificate, trust: TrustStore, at: Date): Outcome<Certificate[]> {
  const anchors = { anchors: [trust.root], issuers: trust.personIssuers };
  const chain = verifyChain(certificate, trust.personIssuers, anchors, at);
  return chain.ok ? success(chain.value.slice(1, -1)) : chain;
}

/** The tokens as the windows show them. */
export function summariseTokens(
  tokens: readonly TokenView[],
  revocationOf: (certificate: Certificate) => RevocationView,
): TokenSummary[] {
  return tokens.map(({ serial, label, driver, certificates, fault }) => ({
    ...{ serial, label, driver, fault },
    certificates: certificates.map((view) => summary(view, revocationOf)),
  }));
}

/** The token's light in the status bar. */
export function tokenState(agents: TokenAgents, usedSerial: string | null): AppState['token'] {
  const tokens = agents.tokens();
  const drivers = agents.drivers();
  const states = new Set(drivers.map(({ tokenState: state }) => state));
  const broken = drivers.find(({ fault }) => fault !== null);
  if (tokens.length === 0 && states.has('restarting'))
    return { state: 'restarting', fault: broken?.fault ?? null };
  if (tokens.length === 0 && broken !== undefined) return { state: 'driver-fault', fault: broken.fault };
  const hasSlots = drivers.length === 0 || drivers.some(({ tokenState: state }) => state !== 'no-reader');
  if (tokens.length === 0) return { state: hasSlots ? 'absent' : 'no-reader', fault: null };
  const isUsed = tokens.some(({ serial }) => serial === usedSerial);
  const fault = tokens.find((token) => token.fault !== null)?.fault ?? null;
  return { state: workOf(states) ?? (isUsed ? 'in-use' : 'present'), fault };
}

/** What the busiest driver does. */
function workOf(states: ReadonlySet<TokenState>): 'busy' | 'asking' | 'restarting' | null {
  if (atWork.some((state) => states.has(state))) return 'busy';
  if (states.has('asking')) return 'asking';
  return states.has('restarting') ? 'restarting' : null;
}

const atWork: readonly TokenState[] = ['logging-in', 'logged-in', 'busy', 'closing'];

/** The AUTH key the officer chose by its certificate. */
export function findAuthKey(tokens: readonly TokenView[], certificateSha256: string): Outcome<TokenKey> {
  for (const token of tokens) {
    const found = token.certificates.find(({ sha256 }) => sha256 === certificateSha256);
    if (found === undefined) continue;
    if (found.certificate === null || found.fault !== null)
      return { ok: false, error: found.fault ?? { code: 'certificate-malformed' } };
    if (found.purpose !== 'auth') return failure('certificate-wrong-usage');
    return success(keyOf(token, found.certificate));
  }
  return failure(tokens.length === 0 ? 'token-absent' : 'certificate-absent');
}

/** The SIGN key of the person who signed in, on the very token that signed in. */
export function findSignKey(tokens: readonly TokenView[], serial: string, iin: string): Outcome<TokenKey> {
  const alike = tokens.filter((one) => one.serial === serial);
  if (alike.length === 0) return failure(tokens.length === 0 ? 'token-absent' : 'token-changed');
  const signing = alike.flatMap((token) =>
    token.certificates.filter(({ purpose }) => purpose === 'sign').map((view) => ({ ...view, token })),
  );
  const offered = signing.filter(({ offered: isOffered }) => isOffered);
  const own = offered.find(({ certificate }) => certificate?.subject.iin === iin);
  if (own?.certificate) return success(keyOf(own.token, own.certificate));
  if (offered.length > 0) return failure('person-mismatch');
  const fault = signing.find((one) => one.fault !== null)?.fault;
  return { ok: false, error: fault ?? { code: 'certificate-absent' } };
}

function keyOf(token: TokenView, certificate: Certificate): TokenKey {
  return { tokenSerial: token.serial, tokenLabel: token.label, certificate };
}

/** One that cannot be read is shown too, with the reason. */
function summary(
  { sha256, certificate, purpose, fault }: CertificateView,
  revocationOf: (certificate: Certificate) => RevocationView,
): CertificateSummary {
  if (certificate === null)
    return {
      ...{ sha256, fault, purpose: 'other' },
      holder: '',
      iin: null,
      notAfter: null,
      revocation: null,
    };
  return {
    sha256,
    purpose: purpose === 'sign' || purpose === 'auth' ? purpose : 'other',
    holder: holderOf(certificate),
    iin: certificate.subject.iin,
    notAfter: toAstana(certificate.notAfter),
    revocation: revocationOf(certificate),
    fault,
  };
}
