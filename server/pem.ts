import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Certificate, readCertificate } from '../trust/certificate.ts';

const block = /-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g;

/** The certificates of a PEM text, in order; throws on one that cannot be read. */
export function certificatesOfPem(text: string): Certificate[] {
  return [...text.matchAll(block)].map((found) => {
    const read = readCertificate(Buffer.from(found[1] ?? '', 'base64'));
    if (!read.ok) throw new Error('a certificate in a PEM file cannot be read');
    return read.value;
  });
}

/** The first certificate of a PEM file; throws when there is none. */
export async function readCertificateFile(file: string): Promise<Certificate> {
  const [first] = certificatesOfPem(await readFile(file, 'utf8'));
  if (first === undefined) throw new Error(`no certificate in ${file}`);
  return first;
}

/** A private key in PEM. */
export async function readKeyFile(file: string): Promise<KeyObject> {
  return createPrivateKey(await readFile(file));
}
