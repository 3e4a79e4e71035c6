import { createHash } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import { type Extension, Extensions } from '@peculiar/asn1-x509';
import { canonicalBytes } from '../../trust/canonical.ts';
import { context, encode, encodeSet, tags } from '../../trust/der.ts';
import { encodeOid } from '../../trust/der-oid.ts';
import { encodeUtcTime } from '../../trust/der-time.ts';
import { digestBytes } from '../../trust/digests.ts';
import {
  algorithmIds,
  attributeTypes,
  contentTypes,
  keyPurposes,
  nameTypes,
  nucPolicies,
  nucRoles,
} from '../../trust/object-identifiers.ts';
import {
  authorityConstraints,
  authorityKey,
  extendedKeyUsage,
  keyUsage,
  policies,
  subjectKey,
} from '../stand/pki/extensions.ts';
import { nameOf } from '../stand/pki/x509.ts';
import type { EngineKey, GostKind } from './gost-engine.ts';

/** One small PKI of a ГОСТ kind, everything in DER, all valid on `exampleDate`. */
export interface GostExample {
  readonly root: Uint8Array;
  readonly authority: Uint8Array;
  readonly person: Uint8Array;
  /** Of the authority; revokes the serial number `revokedSerial`. */
  readonly crl: Uint8Array;
  /** Signed by the person: SignedData around `exampleContent`. */
  readonly document: Uint8Array;
}

export const exampleDate = new Date('2026-03-01T06:00:00Z');
export const exampleContent = canonicalBytes({ text: 'Тексерілді' });
export const revokedSerial = '4100000000000000000000000000000000000009';

const from = new Date('2026-01-01T00:00:00Z');
const until = new Date('2036-01-01T00:00:00Z');
const names = {
  root: nameDer([[nameTypes.commonName, 'НЕГІЗГІ (GOST) TRAINING']]),
  authority: nameDer([[nameTypes.commonName, 'ҰЛТТЫҚ (GOST) TRAINING']]),
  person: nameDer([
    [nameTypes.commonName, 'ТЕСТОВ ТЕСТ'],
    [nameTypes.surname, 'ТЕСТОВ'],
    [nameTypes.serialNumber, 'IIN000101598002'],
  ]),
};
const nullValue = Uint8Array.of(0x05, 0x00);

/** Has the engine sign a root, an authority, a person, a revocation list and a document. */
export async function createGostExample(
  root: EngineKey,
  authority: EngineKey,
  person: EngineKey,
): Promise<GostExample> {
  const authorityUsage = [keyUsage('keyCertSign', 'cRLSign')];
  const personUsage = [
    keyUsage('digitalSignature', 'nonRepudiation'),
    extendedKeyUsage(keyPurposes.emailProtection, nucRoles.person),
    policies(nucPolicies.personSign),
  ];
  const personDer = await issue('03', [authority, names.authority], [person, names.person], personUsage);
  return {
    root: await issue(
      '01',
      [root, names.root],
      [root, names.root],
      [...authorityUsage, authorityConstraints(1)],
    ),
    authority: await issue(
      '02',
      [root, names.root],
      [authority, names.authority],
      [...authorityUsage, authorityConstraints(0)],
    ),
    person: personDer,
    crl: await signCrl(authority, names.authority),
    document: await signDocument(person, personDer, names.authority),
  };
}

/** A key and the name it goes by. */
type Holder = readonly [EngineKey, Uint8Array];

async function issue(
  serial: string,
  [issuer, issuerName]: Holder,
  [subject, subjectName]: Holder,
  extensions: readonly Extension[],
): Promise<Uint8Array> {
  const identifiers = [authorityKey(issuer.spki), subjectKey(subject.spki)];
  return await signed(issuer, [
    encode(context(0), Uint8Array.of(tags.integer, 1, 2)),
    serialDer(serial),
    algorithm(issuer.kind),
    issuerName,
    encode(tags.sequence, encodeUtcTime(from), encodeUtcTime(until)),
    subjectName,
    subject.spki,
    encode(context(3), extensionsDer([...extensions, ...identifiers])),
  ]);
}

async function signCrl(authority: EngineKey, name: Uint8Array): Promise<Uint8Array> {
  return await signed(authority, [
    Uint8Array.of(tags.integer, 1, 1),
    algorithm(authority.kind),
    name,
    encodeUtcTime(from),
    encodeUtcTime(until),
    encode(tags.sequence, encode(tags.sequence, serialDer(revokedSerial), encodeUtcTime(from))),
    encode(context(0), extensionsDer([authorityKey(authority.spki)])),
  ]);
}

/** SignedData as `signed-data.ts` builds it, which refuses to for ГОСТ. */
async function signDocument(
  key: EngineKey,
  certificate: Uint8Array,
  issuer: Uint8Array,
): Promise<Uint8Array> {
  const { digest } = key.kind;
  const digestAlgorithm = encode(tags.sequence, encodeOid(algorithmIds[digest]));
  const reference = encode(tags.octetString, createHash('sha256').update(certificate).digest());
  const attributes = encodeSet(tags.set, [
    attribute(attributeTypes.contentType, encodeOid(contentTypes.data)),
    attribute(attributeTypes.messageDigest, encode(tags.octetString, digestBytes(digest, exampleContent))),
    attribute(attributeTypes.signingTime, encodeUtcTime(exampleDate)),
    attribute(
      attributeTypes.signingCertificateV2,
      encode(tags.sequence, encode(tags.sequence, encode(tags.sequence, reference))),
    ),
  ]);
  const signerInfo = encode(
    tags.sequence,
    Uint8Array.of(tags.integer, 1, 1),
    encode(tags.sequence, issuer, serialDer('03')),
    digestAlgorithm,
    Uint8Array.of(context(0), ...attributes.subarray(1)),
    algorithm(key.kind),
    encode(tags.octetString, await key.signHash(digestBytes(digest, attributes))),
  );
  const content = encode(context(0), encode(tags.octetString, exampleContent));
  const signedData = encode(
    tags.sequence,
    Uint8Array.of(tags.integer, 1, 1),
    encode(tags.set, digestAlgorithm),
    encode(tags.sequence, encodeOid(contentTypes.data), content),
    encode(context(0), certificate),
    encode(tags.set, signerInfo),
  );
  return encode(tags.sequence, encodeOid(contentTypes.signedData), encode(context(0), signedData));
}

async function signed(issuer: EngineKey, fields: readonly Uint8Array[]): Promise<Uint8Array> {
  const tbs = encode(tags.sequence, ...fields);
  const signature = await issuer.signHash(digestBytes(issuer.kind.digest, tbs));
  const value = encode(tags.bitString, Uint8Array.of(0), signature);
  return encode(tags.sequence, tbs, algorithm(issuer.kind), value);
}

function algorithm({ signatureId }: GostKind): Uint8Array {
  return encode(tags.sequence, encodeOid(signatureId), nullValue);
}

function attribute(type: string, value: Uint8Array): Uint8Array {
  return encode(tags.sequence, encodeOid(type), encode(tags.set, value));
}

function serialDer(hex: string): Uint8Array {
  return encode(tags.integer, Buffer.from(hex, 'hex'));
}

function nameDer(attributes: readonly (readonly [string, string])[]): Uint8Array {
  return new Uint8Array(AsnConvert.serialize(nameOf(attributes)));
}

function extensionsDer(extensions: readonly Extension[]): Uint8Array {
  return new Uint8Array(AsnConvert.serialize(new Extensions([...extensions])));
}
