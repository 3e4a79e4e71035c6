import { createPublicKey, type KeyObject } from 'node:crypto';
import { createSecureContext, type SecureContext } from 'node:tls';
import type { DocumentType } from '../../protocol/documents/document.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { canonicalBytes } from '../../trust/canonical.ts';
import { type Certificate, purposeOf } from '../../trust/certificate.ts';
import { signData } from '../../trust/signed-data.ts';
import { newEnvelope, type SignedDocument } from './signed-document.ts';
import { readPem, type TrustStore, toPem } from './trust-store.ts';

/** Who this workstation is: it signs what the machine did, and speaks TLS, with one P-256 key of the keyring. */
export interface WorkstationIdentity {
  readonly name: string;
  readonly certificate: Certificate;
  /** TLS with the workstation's certificate, believing the operator's authorities only. */
  readonly secureContext: SecureContext;
  /** Makes and signs a document of the machine; a body that does not fit its schema is a bug and throws. */
  sign<D>(type: DocumentType<D>, body: unknown): SignedDocument;
}

/**
 * Puts key and certificate together. Fails with `configuration-invalid` when the certificate is unreadable, names
 * another station or belongs to another key.
 */
export function createWorkstationIdentity(input: {
  readonly name: string;
  readonly certificatePath: string;
  readonly key: KeyObject;
  readonly trust: TrustStore;
  readonly now?: () => Date;
}): Outcome<WorkstationIdentity> {
  const { name, key, trust } = input;
  const now = input.now ?? (() => new Date());
  const certificate = readPem(input.certificatePath);
  if (certificate === null || !belongs(certificate, name, key))
    return failure('configuration-invalid', { detail: 'certificate' });
  return success({
    name,
    certificate,
    secureContext: secureContextOf(certificate, key, trust),
    sign: (type, body) => {
      const instant = now();
      const envelope = newEnvelope(type, name, instant);
      const document = { ...envelope, body };
      type.schema.parse(document);
      const der = signData({
        content: canonicalBytes(document),
        certificate,
        signingTime: instant,
        chain: trust.operatorIssuers,
        privateKey: key,
      });
      return { id: envelope.id, type: type.type, issuedAt: envelope.issuedAt, der, person: null };
    },
  });
}

function belongs(certificate: Certificate, name: string, key: KeyObject): boolean {
  const own = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return (
    purposeOf(certificate) === 'workstation' &&
    certificate.subject.commonName === name &&
    Buffer.from(certificate.encodings.publicKey).equals(own)
  );
}

function secureContextOf(certificate: Certificate, key: KeyObject, trust: TrustStore): SecureContext {
  const pem = key.export({ format: 'pem', type: 'pkcs8' });
  return createSecureContext({
    key: pem,
    cert: [certificate, ...trust.operatorIssuers].map(toPem).join(''),
    ca: [trust.root, ...trust.operatorIssuers].map(toPem),
    minVersion: 'TLSv1.3',
  });
}
