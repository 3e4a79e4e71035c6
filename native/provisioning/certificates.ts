import { X509Certificate } from 'node:crypto';
import pkcs11js from 'pkcs11js';
import { type Certificate, readCertificate } from '../../trust/certificate.ts';
import { call } from '../token-agent/ckr.ts';
import type { Driver } from '../token-agent/driver.ts';
import { OperationRefused } from '../token-agent/key-operations.ts';
import type { Order } from './order.ts';
import { refuse } from './verb.ts';

/** Reads a certificate from a file in PEM or DER; refused with `certificate-malformed`. */
export function certificateOf({ content }: Order['certificates'][number]): Certificate {
  const read = readCertificate(derOf(Buffer.from(content)));
  if (!read.ok) throw new OperationRefused(read.error);
  return read.value;
}

/** Stores an X.509 certificate under the CKA_ID (hex) of its key, with the attributes PKCS#11 requires. */
export function createCertificate(
  driver: Driver,
  session: Buffer,
  { id, label, certificate }: { id: string; label: string; certificate: Certificate },
): void {
  const { serialNumber, issuer, subject } = certificate.encodings;
  call('C_CreateObject', () =>
    driver.C_CreateObject(session, [
      { type: pkcs11js.CKA_CLASS, value: pkcs11js.CKO_CERTIFICATE },
      { type: pkcs11js.CKA_CERTIFICATE_TYPE, value: pkcs11js.CKC_X_509 },
      { type: pkcs11js.CKA_TOKEN, value: true },
      { type: pkcs11js.CKA_PRIVATE, value: false },
      { type: pkcs11js.CKA_ID, value: Buffer.from(id, 'hex') },
      { type: pkcs11js.CKA_LABEL, value: label },
      { type: pkcs11js.CKA_SUBJECT, value: Buffer.from(subject) },
      { type: pkcs11js.CKA_ISSUER, value: Buffer.from(issuer) },
      { type: pkcs11js.CKA_SERIAL_NUMBER, value: Buffer.from(serialNumber) },
      { type: pkcs11js.CKA_VALUE, value: Buffer.from(certificate.der) },
    ]),
  );
}

function derOf(content: Buffer): Uint8Array {
  try {
    return new X509Certificate(content).raw;
  } catch {
    return refuse('certificate-malformed');
  }
}
