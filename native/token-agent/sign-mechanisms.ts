import { createHash } from 'node:crypto';
import pkcs11js from 'pkcs11js';
import { encode, tags } from '../../trust/der.ts';
import { encodeOid } from '../../trust/der-oid.ts';
import { algorithmIds } from '../../trust/object-identifiers.ts';
import { pssSaltLength } from '../../trust/signature-parameters.ts';
import type { SignatureScheme } from '../../trust/signature-schemes.ts';
import { ecdsaRawToDer } from '../../trust/signed-data.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** One way a token may make a signature of a scheme. */
export interface SignMechanism {
  readonly mechanism: pkcs11js.Mechanism;
  /** What C_Sign gets for the data that is to be signed. */
  readonly input: (data: Uint8Array) => Buffer;
  /** What C_Sign gave for the data, in the form documents carry; null when it is seen to be no such signature. */
  readonly signature: (output: Buffer, data: Uint8Array) => Bytes | null;
}

/** The ways to sign by a scheme, the usual one first; a token that does not know it may know another. */
export function signMechanisms(scheme: SignatureScheme): readonly SignMechanism[] {
  const hash = (data: Uint8Array) => createHash(scheme.digest).update(data).digest();
  if (scheme.keyType === 'ec') {
    const signature = (raw: Buffer): Bytes => Uint8Array.from(ecdsaRawToDer(raw));
    return [{ mechanism: { mechanism: pkcs11js.CKM_ECDSA }, input: hash, signature }];
  }
  // RSA keys sign with SHA-256 here, whatever their size (`schemeFor`).
  return scheme.keyType === 'rsa'
    ? [
        way({ mechanism: pkcs11js.CKM_SHA256_RSA_PKCS }, whole),
        way({ mechanism: pkcs11js.CKM_RSA_PKCS }, (data) => digestInfo(hash(data))),
      ]
    : [
        way({ mechanism: pkcs11js.CKM_SHA256_RSA_PKCS_PSS, parameter: pssParameter }, whole),
        way({ mechanism: pkcs11js.CKM_RSA_PKCS_PSS, parameter: pssParameter }, hash),
      ];
}

const pssParameter: pkcs11js.RsaPSS = {
  type: pkcs11js.CK_PARAMS_RSA_PSS,
  hashAlg: pkcs11js.CKM_SHA256,
  mgf: pkcs11js.CKG_MGF1_SHA256,
  saltLen: pssSaltLength,
};

function way(mechanism: pkcs11js.Mechanism, input: SignMechanism['input']): SignMechanism {
  return { mechanism, input, signature: (output) => Uint8Array.from(output) };
}

function whole(data: Uint8Array): Buffer {
  return Buffer.from(data);
}

/** DigestInfo of SHA-256 (RFC 8017 section 9.2): tokens that hash nothing themselves get it whole. */
function digestInfo(hash: Uint8Array): Buffer {
  const algorithm = encode(tags.sequence, encodeOid(algorithmIds.sha256), Uint8Array.of(0x05, 0x00));
  return Buffer.from(encode(tags.sequence, algorithm, encode(tags.octetString, hash)));
}
