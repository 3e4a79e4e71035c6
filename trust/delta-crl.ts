import { failure, type Outcome, success } from '../protocol/outcome.ts';
import type { Certificate } from './certificate.ts';
import { type CrlParts, readCrlParts } from './crl-structure.ts';
import type { Crl } from './revocation.ts';

/** What changed since a full list; says nothing by itself. */
export interface DeltaCrl extends CrlParts {
  readonly number: bigint;
  readonly baseNumber: bigint;
}

/**
 * Reads a delta revocation list (RFC 5280 section 5.2.4) and checks it against its issuer. Fails as `readCrlParts` does;
 * a full list, or one whose own number is not beyond that of its base, is `revocation-unknown`.
 */
export function readDeltaCrl(der: Uint8Array, issuer: Certificate): Outcome<DeltaCrl> {
  const read = readCrlParts(der, issuer);
  if (!read.ok) {
    return read;
  }
  const { number, baseNumber } = read.value;
  return number === null || baseNumber === null || number <= baseNumber
    ? failure('revocation-unknown')
    : success({ ...read.value, number, baseNumber });
}

/**
 * The full list that a full list and a delta make together; null when they do not belong together: another issuer, a
 * list older than the delta's base, or a delta that is not beyond the list (НУЦ's may lag behind). What the delta adds
 * or removes since its base is right for every later list, too.
 */
export function combineCrl(full: Crl, delta: DeltaCrl): Crl | null {
  const belongs =
    full.issuerSha256 === delta.issuerSha256 &&
    full.number !== null &&
    full.number >= delta.baseNumber &&
    full.number < delta.number;
  if (!belongs) {
    return null;
  }
  const revoked = new Map(full.revoked);
  for (const { serialNumber, revokedAt, isRemoval } of delta.entries) {
    if (isRemoval) {
      revoked.delete(serialNumber);
    } else {
      revoked.set(serialNumber, revokedAt);
    }
  }
  const { number } = delta;
  const thisUpdate = later(full.thisUpdate, delta.thisUpdate);
  return { ...full, number, revoked, thisUpdate, nextUpdate: later(full.nextUpdate, delta.nextUpdate) };
}

/** With the newest of the deltas that belong to a full list; the list alone when none does. */
export function withNewestDelta<D extends { readonly delta: DeltaCrl }>(
  full: Crl,
  deltas: readonly D[],
): { readonly crl: Crl; readonly used: D | null } {
  let newest: { crl: Crl; used: D | null } = { crl: full, used: null };
  for (const used of deltas) {
    const crl = combineCrl(full, used.delta);
    if (crl !== null && (newest.used === null || used.delta.number > newest.used.delta.number)) {
      newest = { crl, used };
    }
  }
  return newest;
}

function later(one: Date, other: Date): Date {
  return one < other ? other : one;
}
