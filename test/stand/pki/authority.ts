import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AsnConvert } from '@peculiar/asn1-schema';
import { Name } from '@peculiar/asn1-x509';
import { type Certificate, readCertificate } from '../../../trust/certificate.ts';
import { nameTypes } from '../../../trust/object-identifiers.ts';
import { authorityConstraints, authorityKey, distributionPoint, keyUsage, subjectKey } from './extensions.ts';
import { nameOf, randomSerial, signCertificate } from './x509.ts';

/** One certification authority of the training PKI, its key in software. */
export interface Authority {
  readonly role: AuthorityRole;
  readonly certificate: Certificate;
  readonly name: Name;
  readonly key: KeyObject;
}

export type AuthorityRole = 'root' | 'persons' | 'operator';

/** НУЦ's have 4096; smaller ones make the first start of the stand quicker. */
const keyBits: Record<AuthorityRole, number> = { root: 3072, persons: 2048, operator: 2048 };
const commonNames: Record<AuthorityRole, string> = {
  root: 'НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (RSA) TRAINING',
  persons: 'ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (RSA) TRAINING',
  operator: 'СИО ПСО ОПЕРАТОР (RSA) TRAINING',
};
/** `ca.pem` is the only file a verifier needs; the others are named after their authority. */
const certificateFiles: Record<AuthorityRole, string> = {
  root: 'ca.pem',
  persons: 'persons-ca.pem',
  operator: 'operator-ca.pem',
};
const year = 365 * 24 * 3600 * 1000;

/** Where the list of an authority would be published; a name that never resolves (RFC 6761). */
export function crlAddress(role: AuthorityRole): string {
  return `http://crl.training.invalid/${role}.crl`;
}

/**
 * Loads an authority from the folder or makes it: certificate in PEM, key in `keys/<role>.pem` (PKCS#8, mode
 * 0600). The root signs itself when `issuer` is null. Valid two years back, so that expired certificates can
 * be issued for tests, and eight ahead.
 */
export async function openAuthority(
  folder: string,
  role: AuthorityRole,
  issuer: Authority | null,
): Promise<Authority> {
  const certificateFile = join(folder, certificateFiles[role]);
  const keyFile = join(folder, 'keys', `${role}.pem`);
  const existing = await readIfThere(certificateFile);
  if (existing !== null) {
    return authority(role, derOfPem(existing), createPrivateKey(await readFile(keyFile)));
  }
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: keyBits[role] });
  const der = certify(role, publicKey, privateKey, issuer);
  await writeFile(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  await writeFile(certificateFile, pemOf(der, 'CERTIFICATE'));
  return authority(role, der, privateKey);
}

/** PEM (RFC 7468) of a DER under a label. */
export function pemOf(der: Uint8Array, label: string): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

/** DER of the first block of a PEM. */
export function derOfPem(pem: string): Uint8Array {
  const body = /-----BEGIN [^-]+-----([^-]+)-----END/.exec(pem)?.[1] ?? '';
  return Uint8Array.from(Buffer.from(body, 'base64'));
}

function authority(role: AuthorityRole, der: Uint8Array, key: KeyObject): Authority {
  const certificate = readCertificate(der);
  if (!certificate.ok) {
    throw new Error(`the certificate of the training authority "${role}" cannot be read`);
  }
  const name = AsnConvert.parse(certificate.value.encodings.subject, Name);
  return { role, certificate: certificate.value, name, key };
}

function certify(
  role: AuthorityRole,
  publicKey: KeyObject,
  privateKey: KeyObject,
  issuer: Authority | null,
): Uint8Array {
  const subject = nameOf([
    [nameTypes.commonName, commonNames[role]],
    [nameTypes.country, 'KZ'],
  ]);
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const extensions = [
    authorityConstraints(issuer === null ? 1 : 0),
    keyUsage('keyCertSign', 'cRLSign'),
    subjectKey(spki),
    authorityKey(issuer?.certificate.encodings.publicKey ?? spki),
    ...(issuer === null ? [] : [distributionPoint(crlAddress(issuer.role))]),
  ];
  const content = {
    serialNumber: randomSerial(),
    issuer: issuer?.name ?? subject,
    subject,
    notBefore: new Date(Date.now() - 2 * year),
    notAfter: new Date(Date.now() + 8 * year),
    publicKey: spki,
    extensions,
  };
  return signCertificate(content, issuer?.key ?? privateKey);
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return null;
    }
    throw error;
  }
}
