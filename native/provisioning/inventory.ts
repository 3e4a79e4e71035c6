import type { Failure } from '../../protocol/outcome.ts';
import { failureOf, Pkcs11Failure } from '../token-agent/ckr.ts';
import type { Driver } from '../token-agent/driver.ts';
import { inSession } from '../token-agent/new-pin.ts';
import { allTokens, findObjects, type PresentToken, readToken } from '../token-agent/tokens.ts';
import { type CertificateView, viewToken } from '../token-view.ts';
import { type PublicKeyObject, publicKeys } from './key-pairs.ts';
import type { CertificateLine, Report, TokenLine } from './order.ts';
import { refuse } from './verb.ts';

/** What can be seen of a token without its PIN. `made` are CKA_IDs of keys this command made. */
export function tokenLine(driver: Driver, token: PresentToken, made: readonly string[] = []): TokenLine {
  const { serial, label, manufacturer, model, initialised, pin } = token;
  const line = { serial, label, manufacturer, model, initialised, pin };
  if (!initialised) return { ...line, keys: [], certificates: [], fault: null };
  const facts = readToken(driver, token);
  const { certificates } = viewToken('', facts, new Date(), () => null);
  const idOf = (sha256: string) => facts.certificates.find((found) => found.sha256 === sha256)?.id ?? '';
  const keys = keysOf(driver, token);
  return {
    ...line,
    keys: keys.value
      .map(({ id, label: name }) => ({ id, label: name, made: made.includes(id) }))
      .sort((one, other) => one.label.localeCompare(other.label)),
    certificates: certificates
      .map((view) => certificateLine(view, idOf(view.sha256)))
      .sort((one, other) => one.purpose.localeCompare(other.purpose)),
    fault: facts.fault ?? keys.fault,
  };
}

/** A token whose keys cannot be read does not hide the others. */
function keysOf(driver: Driver, { slot }: PresentToken): { value: PublicKeyObject[]; fault: Failure | null } {
  try {
    return { value: inSession(driver, slot, (session) => publicKeys(driver, session)), fault: null };
  } catch (error) {
    if (!(error instanceof Pkcs11Failure)) throw error;
    return { value: [], fault: failureOf(error) };
  }
}

/** The report of a command on one token, read again from the slot; a blank one gets its serial number only now. */
export function reportOf(
  driver: Driver,
  { slot, serial, initialised }: PresentToken,
  { made = [], files = [] }: { made?: readonly string[]; files?: Report['files'] } = {},
): Report {
  const token = allTokens(driver).find((now) => now.slot.equals(slot)) ?? refuse('token-removed');
  if (initialised && token.serial !== serial) refuse('token-removed');
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
