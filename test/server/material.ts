import { generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { services } from '../../protocol/services/catalogue.ts';
import { type Certificate, readCertificate } from '../../trust/certificate.ts';
import type { OperatorProfile } from '../stand/pki/profiles.ts';
import type { TrainingPki } from '../stand/pki/training-pki.ts';

/** A key pair with its certificate, in memory. */
export interface Identity {
  readonly certificate: Certificate;
  readonly privateKey: KeyObject;
}

/** Reads a certificate the training PKI made; throws when it cannot be read. */
export function certificateOf(der: Uint8Array): Certificate {
  const read = readCertificate(der);
  if (!read.ok) throw new Error('the training PKI made an unreadable certificate');
  return read.value;
}

/** SPKI DER of a public key. */
export function spkiOf(key: KeyObject): Uint8Array {
  return Uint8Array.from(key.export({ type: 'spki', format: 'der' }));
}

/** Makes the files a server's configuration names, and the configuration itself (its path is returned). */
export async function makeServerFiles(
  folder: string,
  pki: TrainingPki,
  plan: { readonly registries: string; readonly limits?: Readonly<Record<string, number>> },
): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await makePair(folder, pki, { name: 'server-tls', profile: 'server-tls' });
  await makePair(folder, pki, { name: 'signing', profile: 'centre' });
  await makePair(folder, pki, { name: 'client', profile: 'centre' });
  await makePair(folder, pki, { name: 'archive', profile: 'archive' });
  writeKey(join(folder, 'journal-key.pem'), generateKeyPairSync('ed25519').privateKey);
  return writeConfig(folder, pki, plan);
}

/** Gives a configured server a time-stamp authority; it is there from the next start on. */
export async function addTimestampAuthority(config: string, pki: TrainingPki): Promise<void> {
  await makePair(dirname(config), pki, { name: 'timestamp', profile: 'timestamp' });
  const settings: unknown = JSON.parse(readFileSync(config, 'utf8'));
  const timestamp = { certificate: 'timestamp.pem', key: 'timestamp-key.pem' };
  writeFileSync(config, JSON.stringify(Object.assign({}, settings, { timestamp })));
}

/** Makes `<name>.pem` (with its issuer behind it) and `<name>-key.pem`. */
export async function makePair(
  folder: string,
  pki: TrainingPki,
  { name, profile }: { readonly name: string; readonly profile: OperatorProfile },
): Promise<void> {
  const { publicKey, privateKey } =
    profile === 'archive'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const der = await pki.issueOperator({
    profile,
    commonName: name,
    publicKey: spkiOf(publicKey),
    ...(profile === 'server-tls' ? { dnsNames: ['centre.invalid'], ipAddresses: ['127.0.0.1'] } : {}),
  });
  const issuer = readFileSync(join(pki.folder, 'operator-ca.pem'), 'utf8');
  writeFileSync(join(folder, `${name}.pem`), new X509Certificate(der).toString() + issuer);
  writeKey(join(folder, `${name}-key.pem`), privateKey);
}

function writeKey(file: string, key: KeyObject): void {
  writeFileSync(file, key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
}

function writeConfig(
  folder: string,
  pki: TrainingPki,
  plan: { readonly registries: string; readonly limits?: Readonly<Record<string, number>> },
): string {
  const pair = (name: string) => ({ certificate: `${name}.pem`, key: `${name}-key.pem` });
  const ca = join(pki.folder, 'ca.pem');
  const { registries: address } = plan;
  const file = join(folder, 'server.json');
  const config = {
    listen: { host: '127.0.0.1', port: 0 },
    dataFolder: 'data',
    name: 'centre',
    tls: pair('server-tls'),
    signing: pair('signing'),
    archive: { certificate: 'archive.pem' },
    trust: {
      root: ca,
      personIssuers: [join(pki.folder, 'persons-ca.pem')],
      operatorIssuers: [join(pki.folder, 'operator-ca.pem')],
      crls: join(pki.folder, 'crl'),
    },
    registries: {
      erdr: address,
      'ais-su': address,
      'ais-oip': address,
      'eais-so': address,
      ersop: address,
    },
    sources: Object.fromEntries(services.flatMap(({ sources }) => sources.map((name) => [name, address]))),
    client: { ...pair('client'), ca },
    journal: { origin: 'sio-pso.invalid/test', key: 'journal-key.pem' },
    limits: {
      burst: 100_000,
      perSecond: 100_000,
      answerMilliseconds: 1000,
      retryMilliseconds: 100,
      ...plan.limits,
    },
  };
  writeFileSync(file, JSON.stringify(config));
  return file;
}
