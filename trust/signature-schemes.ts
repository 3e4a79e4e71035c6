import type { GostDigest, ShaDigest } from './digests.ts';
import { algorithmIds } from './object-identifiers.ts';

/** How a signature is made: the digest, its kind and the identifier written into the document. */
export interface SignatureScheme {
  readonly digest: ShaDigest;
  /** `rsa` is PKCS#1 v1.5, `rsa-pss` RSASSA-PSS (both RFC 8017), `ec` ECDSA. */
  readonly keyType: 'rsa' | 'rsa-pss' | 'ec';
  readonly signatureId: string;
}

/** How a ГОСТ signature is verified; only a token makes one, never our own software. */
export interface GostScheme {
  readonly digest: GostDigest;
  readonly keyType: 'gost';
  readonly signatureId: string;
  readonly keyAlgorithm: string;
  /** The policy: where a signature of this kind counts. */
  readonly acceptedFor: readonly SignatureUse[];
  /** Whether a token may sign with such a key here. */
  readonly signs: boolean;
}

/** What a signature is on: a certificate, revocation list or request, or a document. */
export type SignatureUse = 'certificates' | 'documents';

/** What `schemeOf` finds and `verifies` takes. */
export type VerificationScheme = SignatureScheme | GostScheme;

/** The kinds of signatures there are here. */
export type SignatureKind = VerificationScheme['keyType'];

/**
 * The table of what is allowed for signing and verifying; everything else, SHA-1 included, is refused with
 * `algorithm-refused`. RSA is PKCS#1 v1.5 or PSS in one form (`signature-parameters.ts`), ECDSA by RFC 5758. Ed25519
 * signs checkpoints and sessions, never documents.
 */
export const schemes: readonly SignatureScheme[] = [
  { digest: 'sha256', keyType: 'rsa', signatureId: algorithmIds.sha256WithRsa },
  { digest: 'sha384', keyType: 'rsa', signatureId: algorithmIds.sha384WithRsa },
  { digest: 'sha512', keyType: 'rsa', signatureId: algorithmIds.sha512WithRsa },
  { digest: 'sha256', keyType: 'rsa-pss', signatureId: algorithmIds.rsassaPss },
  { digest: 'sha256', keyType: 'ec', signatureId: algorithmIds.ecdsaWithSha256 },
  { digest: 'sha384', keyType: 'ec', signatureId: algorithmIds.ecdsaWithSha384 },
  { digest: 'sha512', keyType: 'ec', signatureId: algorithmIds.ecdsaWithSha512 },
];

/**
 * The part of the table that our software verifies and tokens sign with: ГОСТ 34.10-2015 of 512 and 256 bits and, for
 * verifying only, ГОСТ 34.310-2004, in the form of НУЦ РК (`docs/decisions/0010-gost-verification.md`). To refuse one,
 * take its uses away.
 */
export const gostSchemes: readonly GostScheme[] = [
  {
    digest: 'streebog512',
    keyType: 'gost',
    signatureId: algorithmIds.gost2015Signature512,
    keyAlgorithm: algorithmIds.gost2015Key512,
    acceptedFor: ['certificates', 'documents'],
    signs: true,
  },
  {
    digest: 'streebog256',
    keyType: 'gost',
    signatureId: algorithmIds.gost2015Signature256,
    keyAlgorithm: algorithmIds.gost2015Key256,
    acceptedFor: ['certificates', 'documents'],
    signs: true,
  },
  {
    digest: 'gost34311',
    keyType: 'gost',
    signatureId: algorithmIds.gost2004Signature,
    keyAlgorithm: algorithmIds.gost2004Key,
    acceptedFor: ['certificates', 'documents'],
    signs: false,
  },
];
