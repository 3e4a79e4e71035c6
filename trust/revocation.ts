import { AsnConvert } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { failure, type Outcome, success } from '../protocol/outcome.ts';
import { schemeOf, verifies } from './algorithms.ts';
import type { Certificate } from './certificate.ts';
import { serialNumberOf } from './certificate-parts.ts';
import { children, childrenOf, context, type DerElement, DerFault, expectTag, readDer, tags } from './der.ts';
import { exactly, expectInteger, wholeOctets } from './der-expect.ts';
import { decodeOid } from './der-oid.ts';
import { readTime } from './der-time.ts';

/** A revocation list whose signature was checked. */
export interface Crl {
  readonly der: Uint8Array;
  /** SHA-256 of the issuer's certificate it was checked against. */
  readonly issuerSha256: string;
  /** DER of the issuer's Name, and its key identifier. */
  readonly issuer: Uint8Array;
  readonly issuerKey: string | null;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  /** Serial number (hex) to the instant of revocation. */
  readonly revoked: ReadonlyMap<string, Date>;
}

/** `unknown` when no list of the issuer is in force; `asOf` is the list's thisUpdate. */
export interface RevocationState {
  readonly state: 'good' | 'revoked' | 'unknown';
  readonly revokedAt?: Date;
  readonly asOf?: Date;
}

const largestCrl = 64 * 1024 * 1024;
/** Critical extensions would narrow what the list is about (delta, part of the certificates): all are refused. */
const understoodEntryExtensions = new Set(['2.5.29.21', '2.5.29.24']);

/**
 * Reads a full revocation list in DER (RFC 5280 section 5) and checks it against its issuer: name, CRL-sign
 * usage, signature. Unreadable, of another issuer, partial or badly signed: `revocation-unknown`; a refused
 * algorithm: `algorithm-refused`. Sliced from DER and not parsed by the schema library: НУЦ's lists hold
 * hundreds of thousands of entries.
 */
export function readCrl(der: Uint8Array, issuer: Certificate): Outcome<Crl> {
  if (der.length > largestCrl) {
    return failure('revocation-unknown');
  }
  try {
    return readChecked(Uint8Array.from(der), issuer);
  } catch {
    // DerFault, or what the schema library throws on content it does not expect.
    return failure('revocation-unknown');
  }
}

/**
 * What the lists say about a certificate at an instant. A revocation in any list of its issuer counts, even in
 * an outdated one; `good` needs a list whose nextUpdate has not passed (one issued after `at` says all the more).
 * A revocation later than `at` leaves a signature made at `at` good.
 */
export function revocationState(certificate: Certificate, crls: readonly Crl[], at: Date): RevocationState {
  const own = crls.filter((crl) => isListFor(crl, certificate));
  const revoking = own.find((crl) => {
    const revokedAt = crl.revoked.get(certificate.serialNumber);
    return revokedAt !== undefined && revokedAt <= at;
  });
  const revokedAt = revoking?.revoked.get(certificate.serialNumber);
  if (revoking !== undefined && revokedAt !== undefined) {
    return { state: 'revoked', revokedAt, asOf: revoking.thisUpdate };
  }
  const [latest] = own
    .filter((crl) => at <= crl.nextUpdate)
    .toSorted((one, other) => other.thisUpdate.getTime() - one.thisUpdate.getTime());
  return latest === undefined ? { state: 'unknown' } : { state: 'good', asOf: latest.thisUpdate };
}

function isListFor(crl: Crl, certificate: Certificate): boolean {
  const key = certificate.authorityKeyIdentifier;
  return (
    Buffer.from(crl.issuer).equals(certificate.encodings.issuer) &&
    (key === null || crl.issuerKey === null || key === crl.issuerKey)
  );
}

function readChecked(der: Uint8Array, issuer: Certificate): Outcome<Crl> {
  const [tbs, algorithm, signature] = exactly(3, childrenOf(readDer(der), tags.sequence));
  const signed = expectTag(tbs, tags.sequence);
  const fields = readFields(signed, expectTag(algorithm, tags.sequence));
  const scheme = schemeOf(AsnConvert.parse(fields.algorithm.whole, AlgorithmIdentifier), issuer, null);
  if (!scheme.ok) {
    return scheme;
  }
  const isAuthentic =
    issuer.isAuthority &&
    issuer.keyUsage.includes('crlSign') &&
    Buffer.from(fields.issuer.whole).equals(issuer.encodings.subject) &&
    verifies(scheme.value, issuer, signed.whole, wholeOctets(signature));
  if (!isAuthentic) {
    return failure('revocation-unknown');
  }
  return success({
    der,
    issuerSha256: issuer.sha256,
    issuer: issuer.encodings.subject,
    issuerKey: issuer.subjectKeyIdentifier,
    thisUpdate: readTime(fields.thisUpdate),
    nextUpdate: readTime(fields.nextUpdate),
    revoked: new Map(fields.entries.map(readEntry)),
  });
}

interface CrlFields {
  readonly algorithm: DerElement;
  readonly issuer: DerElement;
  readonly thisUpdate: DerElement | undefined;
  readonly nextUpdate: DerElement | undefined;
  readonly entries: readonly DerElement[];
}

/** TBSCertList, version 2; nextUpdate is optional in the syntax and required by RFC 5280. */
function readFields(tbs: DerElement, outerAlgorithm: DerElement): CrlFields {
  const [version, algorithm, issuer, thisUpdate, nextUpdate, ...rest] = children(tbs);
  expectInteger(version, 1);
  if (!Buffer.from(outerAlgorithm.whole).equals(expectTag(algorithm, tags.sequence).whole)) {
    throw new DerFault('two signature algorithms');
  }
  const entries = rest[0]?.tag === tags.sequence ? children(rest[0]) : [];
  const [extensions] = rest.filter((element) => element.tag === context(0));
  if (extensions !== undefined) {
    const [list] = exactly(1, children(extensions));
    refuseCritical(list, new Set());
  }
  return {
    algorithm: outerAlgorithm,
    issuer: expectTag(issuer, tags.sequence),
    thisUpdate,
    nextUpdate,
    entries,
  };
}

function readEntry(entry: DerElement): [string, Date] {
  const [serialNumber, revokedAt, extensions] = childrenOf(entry, tags.sequence);
  if (extensions !== undefined) {
    refuseCritical(extensions, understoodEntryExtensions);
  }
  return [serialNumberOf(serialNumber), readTime(revokedAt)];
}

function refuseCritical(list: DerElement | undefined, understood: ReadonlySet<string>): void {
  for (const extension of childrenOf(list, tags.sequence)) {
    const [type, critical] = childrenOf(extension, tags.sequence);
    if (critical?.tag === tags.boolean && !understood.has(decodeOid(type))) {
      throw new DerFault('a critical extension that is not understood');
    }
  }
}
