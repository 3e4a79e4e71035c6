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
import { extensionTypes } from './object-identifiers.ts';

/** A revocation list, full or delta, whose signature was checked. */
export interface CrlParts {
  readonly der: Uint8Array;
  /** SHA-256 of the issuer's certificate it was checked against. */
  readonly issuerSha256: string;
  /** DER of the issuer's Name, and its key identifier. */
  readonly issuer: Uint8Array;
  readonly issuerKey: string | null;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  /** CRL number (RFC 5280 section 5.2.3); null without one. */
  readonly number: bigint | null;
  /** Number of the full list that a delta is to be combined with; null on a full list. */
  readonly baseNumber: bigint | null;
  readonly entries: readonly CrlEntry[];
}

/** One revoked certificate; `isRemoval` takes it off the list again (removeFromCRL, only in a delta). */
export interface CrlEntry {
  readonly serialNumber: string;
  readonly revokedAt: Date;
  readonly isRemoval: boolean;
}

const largestCrl = 64 * 1024 * 1024;
/** Critical extensions would narrow what the list is about (part of the certificates): all others are refused. */
const understoodExtensions = new Set<string>([extensionTypes.deltaCrlIndicator]);
const understoodEntryExtensions = new Set<string>([extensionTypes.reasonCode, extensionTypes.invalidityDate]);
const removeFromCrl = 8;
const enumerated = 0x0a;

/**
 * Reads a revocation list in DER (RFC 5280 section 5) and checks it against its issuer: name, CRL-sign usage,
 * signature. Unreadable, of another issuer, partial or badly signed: `revocation-unknown`; a refused algorithm:
 * `algorithm-refused`. Sliced from DER and not parsed by the schema library: НУЦ's lists hold hundreds of thousands of
 * entries.
 */
export function readCrlParts(der: Uint8Array, issuer: Certificate): Outcome<CrlParts> {
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

function readChecked(der: Uint8Array, issuer: Certificate): Outcome<CrlParts> {
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
    number: fields.numbers.get(extensionTypes.crlNumber) ?? null,
    baseNumber: fields.numbers.get(extensionTypes.deltaCrlIndicator) ?? null,
    entries: fields.entries.map(readEntry),
  });
}

interface CrlFields {
  readonly algorithm: DerElement;
  readonly issuer: DerElement;
  readonly thisUpdate: DerElement | undefined;
  readonly nextUpdate: DerElement | undefined;
  readonly entries: readonly DerElement[];
  /** The extensions that are numbers: CRL number and delta CRL indicator. */
  readonly numbers: ReadonlyMap<string, bigint>;
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
  return {
    algorithm: outerAlgorithm,
    issuer: expectTag(issuer, tags.sequence),
    thisUpdate,
    nextUpdate,
    entries,
    numbers: extensions === undefined ? new Map() : readNumbers(exactly(1, children(extensions))[0]),
  };
}

function readNumbers(list: DerElement | undefined): Map<string, bigint> {
  const numbers = new Map<string, bigint>();
  for (const [type, value] of readExtensions(list, understoodExtensions)) {
    if (type === extensionTypes.crlNumber || type === extensionTypes.deltaCrlIndicator) {
      if (numbers.has(type)) {
        throw new DerFault('an extension stands twice');
      }
      numbers.set(type, BigInt(`0x${serialNumberOf(readDer(value))}`));
    }
  }
  return numbers;
}

function readEntry(entry: DerElement): CrlEntry {
  const [serialNumber, revokedAt, extensions] = childrenOf(entry, tags.sequence);
  return {
    serialNumber: serialNumberOf(serialNumber),
    revokedAt: readTime(revokedAt),
    isRemoval: extensions !== undefined && isRemoval(extensions),
  };
}

function isRemoval(extensions: DerElement): boolean {
  const reason = readExtensions(extensions, understoodEntryExtensions).find(
    ([type]) => type === extensionTypes.reasonCode,
  );
  if (reason === undefined) {
    return false;
  }
  const code = expectTag(readDer(reason[1]), enumerated).value;
  return code.length === 1 && code[0] === removeFromCrl;
}

/** Type and value of each extension; a critical one that is not understood throws. */
function readExtensions(
  list: DerElement | undefined,
  understood: ReadonlySet<string>,
): [string, Uint8Array][] {
  return childrenOf(list, tags.sequence).map((extension) => {
    const parts = childrenOf(extension, tags.sequence);
    const type = decodeOid(parts[0]);
    if (parts[1]?.tag === tags.boolean && !understood.has(type)) {
      throw new DerFault('a critical extension that is not understood');
    }
    return [type, expectTag(parts.at(-1), tags.octetString).value];
  });
}
