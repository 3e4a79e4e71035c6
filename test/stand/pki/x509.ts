import { type KeyObject, randomBytes, sign } from 'node:crypto';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  Certificate,
  CertificateList,
  Extension,
  Extensions,
  Name,
  RelativeDistinguishedName,
  RevokedCertificate,
  SubjectPublicKeyInfo,
  TBSCertificate,
  TBSCertList,
  Time,
  Validity,
  Version,
} from '@peculiar/asn1-x509';
import { algorithmIds, nameTypes } from '../../../trust/object-identifiers.ts';

/** Everything of a certificate but the signature. `publicKey` is SPKI DER, serial numbers are hex. */
export interface CertificateContent {
  readonly serialNumber: string;
  readonly issuer: Name;
  readonly subject: Name;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: Uint8Array;
  readonly extensions: readonly Extension[];
}

/** Everything of a revocation list but the signature. */
export interface CrlContent {
  readonly issuer: Name;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  readonly revoked: readonly { readonly serialNumber: string; readonly revokedAt: Date }[];
  readonly extensions: readonly Extension[];
}

/** X.509 v3 certificate in DER, signed with RSA and SHA-256 (RFC 5280 section 4.1). */
export function signCertificate(content: CertificateContent, key: KeyObject): Uint8Array {
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: serialBuffer(content.serialNumber),
    signature: sha256WithRsa(),
    issuer: content.issuer,
    validity: new Validity({ notBefore: content.notBefore, notAfter: content.notAfter }),
    subject: content.subject,
    subjectPublicKeyInfo: AsnConvert.parse(content.publicKey, SubjectPublicKeyInfo),
    extensions: extensionList(content.extensions),
  });
  const signatureValue = rsaSignature(AsnConvert.serialize(tbsCertificate), key);
  const certificate = new Certificate({
    tbsCertificate,
    signatureAlgorithm: sha256WithRsa(),
    signatureValue,
  });
  return new Uint8Array(AsnConvert.serialize(certificate));
}

/** X.509 v2 revocation list in DER (RFC 5280 section 5.1). */
export function signCrl(content: CrlContent, key: KeyObject): Uint8Array {
  const tbsCertList = new TBSCertList({
    version: Version.v2,
    signature: sha256WithRsa(),
    issuer: content.issuer,
    thisUpdate: new Time(content.thisUpdate),
    nextUpdate: new Time(content.nextUpdate),
    crlExtensions: [...content.extensions],
    ...(content.revoked.length === 0 ? {} : { revokedCertificates: content.revoked.map(revokedEntry) }),
  });
  const signature = rsaSignature(AsnConvert.serialize(tbsCertList), key);
  const list = new CertificateList({ tbsCertList, signatureAlgorithm: sha256WithRsa(), signature });
  return new Uint8Array(AsnConvert.serialize(list));
}

/** A name of one attribute per relative name, in the order given: [attribute type, value]. */
export function nameOf(attributes: readonly (readonly [string, string])[]): Name {
  return new Name(
    attributes.map(
      ([type, value]) =>
        new RelativeDistinguishedName([new AttributeTypeAndValue({ type, value: text(type, value) })]),
    ),
  );
}

/** An extension around its already built ASN.1 value. */
export function extension(extnID: string, value: unknown, critical = false): Extension {
  return new Extension({ extnID, critical, extnValue: new OctetString(AsnConvert.serialize(value)) });
}

/** A positive serial number of 20 octets, as НУЦ's, in hex. */
export function randomSerial(): string {
  const octets = randomBytes(20);
  octets[0] = ((octets[0] ?? 0) & 0x3f) | 0x40;
  return octets.toString('hex');
}

function rsaSignature(tbs: ArrayBuffer, key: KeyObject): ArrayBuffer {
  return Uint8Array.from(sign('sha256', Buffer.from(tbs), key)).buffer;
}

function sha256WithRsa(): AlgorithmIdentifier {
  return new AlgorithmIdentifier({ algorithm: algorithmIds.sha256WithRsa, parameters: null });
}

function serialBuffer(hex: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(hex, 'hex')).buffer;
}

function extensionList(extensions: readonly Extension[]): Extensions {
  return new Extensions([...extensions]);
}

function revokedEntry(entry: { serialNumber: string; revokedAt: Date }): RevokedCertificate {
  return new RevokedCertificate({
    userCertificate: serialBuffer(entry.serialNumber),
    revocationDate: new Time(entry.revokedAt),
  });
}

/** Country and serialNumber are PrintableString by X.520; everything else is UTF-8. */
function text(type: string, value: string): AttributeValue {
  const isPrintable = type === nameTypes.country || type === nameTypes.serialNumber;
  return new AttributeValue(isPrintable ? { printableString: value } : { utf8String: value });
}
