import type { Driver } from '../token-agent/driver.ts';
import { inSession } from '../token-agent/new-pin.ts';
import { allTokens, findObjects, type PresentToken, readToken } from '../token-agent/tokens.ts';
import { type CertificateView, viewToken } from '../token-view.ts';
import { publicKeys } from './key-pairs.ts';
import { type CertificateLine, type Report, refuse, type TokenLine } from './verb.ts';

/** What can be seen of a token without its PIN. `made` are CKA_IDs of keys this command made. */
export function tokenLine(driver: Driver, token: PresentToken, made: readonly string[] = []): TokenLine {
  const { serial, label, manufacturer, model, initialised, pin } = token;
  const line = { serial, label, manufacturer, model, initialised, pin };
  if (!initialised) return { ...line, keys: [], certificates: [], fault: null };
  const facts = readToken(driver, token);
  const { certificates } = viewToken('', facts, new Date(), () => null);
  const idOf = (sha256: string) => facts.certificates.find((found) => found.sha256 === sha256)?.id ?? '';
  const keys = inSession(driver, token.slot, (session) => publicKeys(driver, session));
  return {
    ...line,
    keys: keys
      .map(({ id, label: name }) => ({ id, label: name, made: made.includes(id) }))
      .sort((one, other) => one.label.localeCompare(other.label)),
    certificates: certificates
      .map((view) => certificateLine(view, idOf(view.sha256)))
      .sort((one, other) => one.purpose.localeCompare(other.purpose)),
    fault: facts.fault,
  };
}

/** The report of a command on one token, read again from the slot. */
export function reportOf(
  driver: Driver,
  { slot }: PresentToken,
  { made = [], files = [] }: { made?: readonly string[]; files?: Report['files'] } = {},
): Report {
  const token = allTokens(driver).find((now) => now.slot.equals(slot)) ?? refuse('token-removed');
  return { tokens: [tokenLine(driver, token, made)], files };
}

/** How many objects are visible without a PIN. */
export function visibleObjects(driver: Driver, { slot }: PresentToken): number {
  return inSession(driver, slot, (session) => findObjects(driver, session, []).length);
}

function certificateLine(
  { sha256, certificate, purpose, fault }: CertificateView,
  id: string,
): CertificateLine {
  return {
    id,
    sha256,
    purpose,
    serialNumber: certificate?.serialNumber ?? null,
    holder: certificate?.subjectName ?? null,
    notBefore: certificate?.notBefore.toISOString() ?? null,
    notAfter: certificate?.notAfter.toISOString() ?? null,
    fault,
  };
}
