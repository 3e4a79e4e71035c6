import { failure, type Outcome, success } from '../protocol/outcome.ts';
import type { Certificate } from './certificate.ts';
import { type CrlParts, readCrlParts } from './crl-structure.ts';
import type { OcspAnswer } from './ocsp-response.ts';

/** A full revocation list whose signature was checked; combined with a delta, the fresher of both. */
export interface Crl extends Omit<CrlParts, 'baseNumber' | 'entries'> {
  /** Serial number (hex) to the instant of revocation. */
  readonly revoked: ReadonlyMap<string, Date>;
}

/**
 * `unknown` when nothing about the certificate is in force. `asOf` is the instant the evidence speaks of: also of the
 * newest that is out of date, when the state is unknown for its age.
 */
export interface RevocationState {
  readonly state: 'good' | 'revoked' | 'unknown';
  readonly revokedAt?: Date;
  readonly asOf?: Date;
}

/** How long an OCSP answer without nextUpdate counts (RFC 6960 section 4.2.2.1: newer is always to be had). */
const withoutNextUpdateMilliseconds = 60 * 60 * 1000;

/**
 * Reads a full revocation list in DER (RFC 5280 section 5) and checks it against its issuer. Fails as `readCrlParts`
 * does; a delta, or a removal where there is nothing to remove from, is `revocation-unknown` (`delta-crl.ts`).
 */
export function readCrl(der: Uint8Array, issuer: Certificate): Outcome<Crl> {
  const read = readCrlParts(der, issuer);
  if (!read.ok) {
    return read;
  }
  const { baseNumber, entries, ...parts } = read.value;
  if (baseNumber !== null || entries.some(({ isRemoval }) => isRemoval)) {
    return failure('revocation-unknown');
  }
  const revoked = new Map(entries.map(({ serialNumber, revokedAt }) => [serialNumber, revokedAt]));
  return success({ ...parts, revoked });
}

/**
 * What lists and OCSP answers say about a certificate at an instant; nothing is asked over a network. A revocation in
 * any of them counts, even in an outdated one. `good` needs a list whose nextUpdate has not passed (one issued after
 * `at` says all the more) or such an answer; but a responder in force that does not know the certificate makes it
 * `unknown`, whatever a list says. What was issued after the certificate had expired does not count as `good`: expired
 * ones are taken off the lists (RFC 5280 section 3.3). A revocation later than `at` leaves a signature made at `at` good.
 */
export function revocationState(
  certificate: Certificate,
  crls: readonly Crl[],
  at: Date,
  answers: readonly OcspAnswer[] = [],
): RevocationState {
  const evidence = [
    ...crls.filter((crl) => isListFor(crl, certificate)).map((crl) => evidenceOfList(crl, certificate)),
    ...answers.filter((answer) => answer.certificateSha256 === certificate.sha256).map(evidenceOfAnswer),
  ].toSorted((one, other) => other.asOf.getTime() - one.asOf.getTime());
  const revoking = evidence.find(({ revokedAt }) => revokedAt !== null && revokedAt <= at);
  if (revoking?.revokedAt) {
    return { state: 'revoked', revokedAt: revoking.revokedAt, asOf: revoking.asOf };
  }
  const inForce = evidence.filter(({ asOf, until }) => at <= until && asOf <= certificate.notAfter);
  const [latest] = inForce.filter(({ isKnown }) => isKnown);
  if (latest !== undefined && inForce.every(({ isKnown }) => isKnown)) {
    return { state: 'good', asOf: latest.asOf };
  }
  const [newest] = evidence;
  return newest === undefined ? { state: 'unknown' } : { state: 'unknown', asOf: newest.asOf };
}

/** Seconds between the evidence and an instant, 0 for later evidence; null when there is none at all. */
export function revocationAge(state: RevocationState, at: Date): number | null {
  return state.asOf === undefined
    ? null
    : Math.max(0, Math.floor((at.getTime() - state.asOf.getTime()) / 1000));
}

/** What one list or one answer says of the certificate. */
interface Evidence {
  readonly asOf: Date;
  readonly until: Date;
  readonly revokedAt: Date | null;
  readonly isKnown: boolean;
}

function evidenceOfList(crl: Crl, { serialNumber }: Certificate): Evidence {
  const revokedAt = crl.revoked.get(serialNumber) ?? null;
  return { asOf: crl.thisUpdate, until: crl.nextUpdate, revokedAt, isKnown: true };
}

function evidenceOfAnswer({ status, thisUpdate, nextUpdate, revokedAt }: OcspAnswer): Evidence {
  const until = nextUpdate ?? new Date(thisUpdate.getTime() + withoutNextUpdateMilliseconds);
  return { asOf: thisUpdate, until, revokedAt, isKnown: status !== 'unknown' };
}

function isListFor(crl: Crl, certificate: Certificate): boolean {
  const key = certificate.authorityKeyIdentifier;
  return (
    Buffer.from(crl.issuer).equals(certificate.encodings.issuer) &&
    (key === null || crl.issuerKey === null || key === crl.issuerKey)
  );
}
