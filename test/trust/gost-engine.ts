import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { promisify } from 'node:util';
import { childrenOf, encode, readDer, tags } from '../../trust/der.ts';
import { wholeOctets } from '../../trust/der-expect.ts';
import { encodeOid } from '../../trust/der-oid.ts';
import type { GostDigest } from '../../trust/digests.ts';
import { algorithmIds, gostParameters } from '../../trust/object-identifiers.ts';
import { openssl } from './fixtures.ts';

const run = promisify(execFile);

/** How one of Kazakhstan's ГОСТ keys is written, and how Debian's GOST engine is asked for the same curve. */
export interface GostKind {
  readonly title: string;
  readonly keyId: string;
  readonly parameters: readonly [string, string];
  readonly signatureId: string;
  readonly digest: GostDigest;
  readonly engine: readonly [string, string];
}

export const gostKinds: readonly GostKind[] = [
  {
    title: 'ГОСТ 34.10-2015, 512 bits',
    keyId: algorithmIds.gost2015Key512,
    parameters: [gostParameters.tc26Set512A, algorithmIds.streebog512],
    signatureId: algorithmIds.gost2015Signature512,
    digest: 'streebog512',
    engine: ['gost2012_512', 'A'],
  },
  {
    title: 'ГОСТ 34.10-2015, 256 bits',
    keyId: algorithmIds.gost2015Key256,
    parameters: [gostParameters.tc26Set256A, algorithmIds.streebog256],
    signatureId: algorithmIds.gost2015Signature256,
    digest: 'streebog256',
    engine: ['gost2012_256', 'TCA'],
  },
  {
    title: 'ГОСТ 34.310-2004',
    keyId: algorithmIds.gost2004Key,
    parameters: [gostParameters.cryptoProA, gostParameters.gost34311TestSubstitution],
    signatureId: algorithmIds.gost2004Signature,
    digest: 'gost34311',
    engine: ['gost2001', 'A'],
  },
];

/** A key pair of the engine: its public half as НУЦ РК writes it, and signing of a hash in НУЦ РК's form. */
export interface EngineKey {
  readonly kind: GostKind;
  readonly spki: Uint8Array;
  readonly signHash: (hash: Uint8Array) => Promise<Uint8Array>;
  /** What the engine itself says about a signature in НУЦ РК's form. */
  readonly verifiesHash: (hash: Uint8Array, signature: Uint8Array) => Promise<boolean>;
}

/** Whether openssl finds the GOST engine (Debian's libengine-gost-openssl). */
export async function hasEngine(): Promise<boolean> {
  return await run('openssl', ['engine', '-t', 'gost']).then(
    ({ stdout }) => stdout.includes('[ available ]'),
    () => false,
  );
}

/** A temporary folder that is removed after the test file. */
export async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gost-test-'));
  after(async () => await rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes a key pair in a folder. Its private half never comes into this process. */
export async function createEngineKey(kind: GostKind, folder: string, name: string): Promise<EngineKey> {
  const path = (suffix: string): string => join(folder, `${name}.${suffix}`);
  const [algorithm, curve] = kind.engine;
  const engine = ['-engine', 'gost'];
  const options = ['-algorithm', algorithm, '-pkeyopt', `paramset:${curve}`];
  await openssl('genpkey', ...engine, ...options, '-out', path('pem'));
  const russian = await openssl('pkey', ...engine, '-in', path('pem'), '-pubout', '-outform', 'DER');
  const [, bits] = childrenOf(readDer(Uint8Array.from(russian)), tags.sequence);
  const writeAll = async (hash: Uint8Array, signature: Uint8Array): Promise<void> => {
    await writeFile(path('hash'), hash);
    await writeFile(path('sig'), Buffer.from(signature).reverse());
  };
  const given = ['-inkey', path('pem'), '-in', path('hash')];
  return {
    kind,
    spki: kazakhSpki(kind, wholeOctets(bits)),
    // The engine writes s‖r from the high end (RFC 4491): all octets reversed, that is r‖s from the low end.
    signHash: async (hash) => {
      await writeAll(hash, new Uint8Array());
      return new Uint8Array(await openssl('pkeyutl', ...engine, '-sign', ...given)).reverse();
    },
    verifiesHash: async (hash, signature) => {
      await writeAll(hash, signature);
      return await openssl('pkeyutl', ...engine, '-verify', ...given, '-sigfile', path('sig')).then(
        () => true,
        () => false,
      );
    },
  };
}

/** SubjectPublicKeyInfo under Kazakhstan's identifiers around the OCTET STRING of a key, which is the same. */
export function kazakhSpki(
  { keyId, parameters }: Pick<GostKind, 'keyId' | 'parameters'>,
  point: Uint8Array,
): Uint8Array {
  const algorithm = encode(
    tags.sequence,
    encodeOid(keyId),
    encode(tags.sequence, ...parameters.map(encodeOid)),
  );
  return encode(tags.sequence, algorithm, encode(tags.bitString, Uint8Array.of(0), point));
}
