import { createHash } from 'node:crypto';
import { gost34311 } from './gost/gost-94.ts';
import { streebog } from './gost/streebog.ts';

/** What our own software signs with; the names are Node's. */
export type ShaDigest = 'sha256' | 'sha384' | 'sha512';
/** What only foreign signatures are verified with. */
export type GostDigest = 'gost34311' | 'streebog256' | 'streebog512';
export type Digest = ShaDigest | GostDigest;

/** Every digest that is read in documents. */
export const digests: readonly Digest[] = [
  'sha256',
  'sha384',
  'sha512',
  'streebog256',
  'streebog512',
  'gost34311',
];

/** Octets of each digest. */
export const digestLengths: Readonly<Record<Digest, number>> = {
  sha256: 32,
  sha384: 48,
  sha512: 64,
  streebog256: 32,
  streebog512: 64,
  gost34311: 32,
};

/** The digest of some bytes. */
export function digestBytes(digest: Digest, data: Uint8Array): Uint8Array {
  switch (digest) {
    case 'gost34311':
      return gost34311(data);
    case 'streebog256':
      return streebog(data, 256);
    case 'streebog512':
      return streebog(data, 512);
    default:
      return new Uint8Array(createHash(digest).update(data).digest());
  }
}
