import { AsnConvert } from '@peculiar/asn1-schema';
import {
  AuthorityKeyIdentifier,
  BasicConstraints,
  CertificatePolicies,
  ExtendedKeyUsage,
  type Extension,
  KeyUsage,
  SubjectKeyIdentifier,
} from '@peculiar/asn1-x509';
import { DerFault } from './der.ts';
import { extensionTypes } from './object-identifiers.ts';

/** The extensions of a certificate this project acts upon (RFC 5280 section 4.2). */
export interface CertificateExtensions {
  readonly keyUsage: readonly string[];
  readonly extendedKeyUsage: readonly string[];
  readonly policies: readonly string[];
  readonly isAuthority: boolean;
  /** How many authorities may stand below this one; null without a limit. */
  readonly pathLength: number | null;
  readonly subjectKeyIdentifier: string | null;
  readonly authorityKeyIdentifier: string | null;
  /** Object identifiers of everything marked critical, for the chain to refuse what it does not know. */
  readonly criticalExtensions: readonly string[];
  /** Object identifiers of all that are there, for those whose presence says everything. */
  readonly carriedExtensions: readonly string[];
}

/** Reads the extensions; one extension twice, or one that does not parse, throws. */
export function readExtensions(extensions: readonly Extension[]): CertificateExtensions {
  const byType = new Map(extensions.map((extension) => [extension.extnID, extension]));
  if (byType.size !== extensions.length) {
    throw new DerFault('an extension stands twice');
  }
  const read = <T>(type: string, target: new () => T): T | null => {
    const extension = byType.get(type);
    return extension === undefined ? null : AsnConvert.parse(extension.extnValue, target);
  };
  const constraints = read(extensionTypes.basicConstraints, BasicConstraints);
  const policies = read(extensionTypes.certificatePolicies, CertificatePolicies) ?? [];
  return {
    keyUsage: read(extensionTypes.keyUsage, KeyUsage)?.toJSON() ?? [],
    extendedKeyUsage: [...(read(extensionTypes.extendedKeyUsage, ExtendedKeyUsage) ?? [])],
    policies: [...policies].map((policy) => policy.policyIdentifier),
    isAuthority: constraints?.cA ?? false,
    pathLength: constraints?.pathLenConstraint ?? null,
    subjectKeyIdentifier: hex(read(extensionTypes.subjectKeyIdentifier, SubjectKeyIdentifier)?.buffer),
    authorityKeyIdentifier: hex(
      read(extensionTypes.authorityKeyIdentifier, AuthorityKeyIdentifier)?.keyIdentifier?.buffer,
    ),
    // A copy first: filtering the schema library's own array class would give that class again.
    criticalExtensions: [...extensions].filter(({ critical }) => critical).map(({ extnID }) => extnID),
    carriedExtensions: [...byType.keys()],
  };
}

function hex(buffer: ArrayBuffer | undefined): string | null {
  return buffer === undefined ? null : Buffer.from(buffer).toString('hex');
}
