import { createHash } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  AuthorityKeyIdentifier,
  BasicConstraints,
  CertificatePolicies,
  CRLDistributionPoints,
  CRLNumber,
  DistributionPoint,
  DistributionPointName,
  ExtendedKeyUsage,
  type Extension,
  GeneralName,
  KeyIdentifier,
  KeyUsage,
  PolicyInformation,
  SubjectAlternativeName,
  SubjectKeyIdentifier,
  SubjectPublicKeyInfo,
} from '@peculiar/asn1-x509';
import { extensionTypes } from '../../../trust/object-identifiers.ts';
import { extension } from './x509.ts';

/** Key usage bits by name (RFC 5280 section 4.2.1.3). */
export const keyUsageBits = {
  digitalSignature: 1,
  nonRepudiation: 2,
  keyEncipherment: 4,
  keyCertSign: 32,
  cRLSign: 64,
} as const;

/** Key usage, critical as in НУЦ's profile. */
export function keyUsage(...usages: readonly (keyof typeof keyUsageBits)[]): Extension {
  const bits = usages.reduce((sum, usage) => sum | keyUsageBits[usage], 0);
  return extension(extensionTypes.keyUsage, new KeyUsage(bits), true);
}

export function extendedKeyUsage(...purposes: readonly string[]): Extension {
  return extension(extensionTypes.extendedKeyUsage, new ExtendedKeyUsage([...purposes]));
}

export function policies(...identifiers: readonly string[]): Extension {
  const items = identifiers.map((policyIdentifier) => new PolicyInformation({ policyIdentifier }));
  return extension(extensionTypes.certificatePolicies, new CertificatePolicies(items));
}

/** Marks an authority, critical; `pathLength` authorities may stand below it. */
export function authorityConstraints(pathLength: number): Extension {
  const constraints = new BasicConstraints({ cA: true, pathLenConstraint: pathLength });
  return extension(extensionTypes.basicConstraints, constraints, true);
}

/** Names a TLS client checks; `ipAddresses` in text form. */
export function alternativeNames(dnsNames: readonly string[], ipAddresses: readonly string[]): Extension {
  const names = [
    ...dnsNames.map((dNSName) => new GeneralName({ dNSName })),
    ...ipAddresses.map((iPAddress) => new GeneralName({ iPAddress })),
  ];
  return extension(extensionTypes.subjectAlternativeName, new SubjectAlternativeName(names));
}

/** Both identifiers are SHA-1 of the key's bits (RFC 5280 section 4.2.1.2, method 1): a label, not a proof. */
export function subjectKey(spki: Uint8Array): Extension {
  return extension(extensionTypes.subjectKeyIdentifier, new SubjectKeyIdentifier(keyIdentifier(spki)));
}

export function authorityKey(spki: Uint8Array): Extension {
  const identifier = new AuthorityKeyIdentifier({ keyIdentifier: new KeyIdentifier(keyIdentifier(spki)) });
  return extension(extensionTypes.authorityKeyIdentifier, identifier);
}

export function distributionPoint(uniformResourceIdentifier: string): Extension {
  const fullName = [new GeneralName({ uniformResourceIdentifier })];
  const point = new DistributionPoint({ distributionPoint: new DistributionPointName({ fullName }) });
  return extension(extensionTypes.crlDistributionPoints, new CRLDistributionPoints([point]));
}

/** The number of a revocation list (RFC 5280 section 5.2.3). */
export function crlNumber(number: number): Extension {
  return extension(extensionTypes.crlNumber, new CRLNumber(number));
}

function keyIdentifier(spki: Uint8Array): Uint8Array {
  const bits = AsnConvert.parse(spki, SubjectPublicKeyInfo).subjectPublicKey;
  return createHash('sha1').update(Buffer.from(bits)).digest();
}
