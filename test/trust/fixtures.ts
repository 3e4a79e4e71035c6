import { execFile } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { promisify } from 'node:util';
import type { Outcome } from '../../protocol/outcome.ts';
import { type Certificate, readCertificate } from '../../trust/certificate.ts';
import { derOfPem, pemOf } from '../stand/pki/authority.ts';
import { createTrainingPki, type PersonCertificate, type TrainingPki } from '../stand/pki/training-pki.ts';

/** A certified software key pair. */
export interface Holder {
  readonly certificate: Certificate;
  readonly privateKey: KeyObject;
}

/** A training PKI in a temporary folder that is removed after the test file. */
export interface Stand {
  readonly folder: string;
  readonly pki: TrainingPki;
  readonly root: Certificate;
  readonly persons: Certificate;
  readonly operator: Certificate;
  readonly person: (differences?: Partial<PersonCertificate>, keys?: KeyPair) => Promise<Holder>;
  readonly file: (name: string, content: Uint8Array | string) => Promise<string>;
}

interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

export const iin = '000101598002';
const run = promisify(execFile);
const sharedFixtures = join(import.meta.dirname, '../../../shared/fixtures/nuc-test');

/** Makes the stand; call once at the top of a test file. */
export async function createStand(): Promise<Stand> {
  const folder = await mkdtemp(join(tmpdir(), 'trust-test-'));
  after(async () => await rm(folder, { recursive: true, force: true }));
  const pki = await createTrainingPki(join(folder, 'pki'));
  return {
    folder,
    pki,
    root: certificateOf(pki.authorities.root),
    persons: certificateOf(pki.authorities.persons),
    operator: certificateOf(pki.authorities.operator),
    person: async (differences = {}, keys = rsaPair()) => {
      const der = await pki.issuePerson({ ...someone, publicKey: spkiOf(keys.publicKey), ...differences });
      return { certificate: certificateOf(der), privateKey: keys.privateKey };
    },
    file: async (name, content) => {
      const path = join(folder, name);
      await writeFile(path, content);
      return path;
    },
  };
}

const someone = {
  iin,
  surname: 'ТЕСТОВ',
  givenName: 'ТЕСТ',
  patronymic: 'ТЕСТОВИЧ',
  purpose: 'sign',
} as const;

/** A fresh RSA key pair. */
export function rsaPair(modulusLength = 2048): KeyPair {
  return generateKeyPairSync('rsa', { modulusLength });
}

export function spkiOf(key: KeyObject): Uint8Array {
  return new Uint8Array(key.export({ type: 'spki', format: 'der' }));
}

export function keyPem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

export function certificatePem(certificate: Certificate): string {
  return pemOf(certificate.der, 'CERTIFICATE');
}

export function certificateOf(der: Uint8Array): Certificate {
  return unwrap(readCertificate(der));
}

/** The value of a successful outcome; an assertion otherwise. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) {
    throw new Error(
      `expected success, got ${outcome.error.code} ${JSON.stringify(outcome.error.params ?? {})}`,
    );
  }
  return outcome.value;
}

/** The code of a failed outcome, `ok` otherwise. */
export function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'ok' : outcome.error.code;
}

/** A copy with one bit inverted. */
export function flipBit(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const index = Math.floor(bit / 8) % copy.length;
  copy[index] = (copy[index] ?? 0) ^ (1 << (bit % 8));
  return copy;
}

/** Runs the openssl command; rejects when it fails. Output is what it wrote on standard output. */
export async function openssl(...args: readonly string[]): Promise<Buffer> {
  const { stdout } = await run('openssl', [...args], { encoding: 'buffer' });
  return stdout;
}

/** НУЦ's public test files as DER by name; null when the shared fixtures are not on this machine. */
export async function nucFixtures(): Promise<ReadonlyMap<string, Uint8Array> | null> {
  const names = await readdir(sharedFixtures).catch(() => null);
  if (names === null) {
    return null;
  }
  const entries = names
    .filter((name) => /\.(cer|crt|crl)$/.test(name))
    .map(async (name): Promise<[string, Uint8Array]> => {
      const raw = await readFile(join(sharedFixtures, name));
      return [name, raw[0] === 0x30 ? Uint8Array.from(raw) : derOfPem(raw.toString('latin1'))];
    });
  return new Map(await Promise.all(entries));
}
