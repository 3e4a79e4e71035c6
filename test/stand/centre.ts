import { createHash, generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { services } from '../../protocol/services/catalogue.ts';
import { projectFolder } from './folder.ts';
import { trainingDecisions } from './lists.ts';
import { accountOf, trainingOfficers } from './officers.ts';
import type { OperatorProfile } from './pki/profiles.ts';
import type { TrainingPki } from './pki/training-pki.ts';
import { type Listening, runProgram, startListening } from './processes.ts';
import { drawnSubjectsFile, trainingSubject } from './synthetic.ts';

/** The name in the centre's TLS certificate. */
export const centreName = 'centre.sio-pso.invalid';

/** The name of the training journal in its checkpoints. */
export const journalOrigin = 'sio-pso.invalid/training';

/** The running centre: its server, and the stand-ins of registries and databases. */
export interface Centre {
  readonly port: number;
  readonly config: string;
  /** Takes the server away and brings it back on the same port; the stand-ins stay. */
  stopServer(): Promise<void>;
  startServer(): Promise<void>;
  /** SHA-256 of the TLS key's SPKI, for the workstation's configuration. */
  readonly spkiSha256: string;
  /** PEM file of the public key that signs the journal's checkpoints. */
  readonly journalKey: string;
  stop(): Promise<void>;
}

/** Makes the centre's keys and certificates (once) and starts registries and server. */
export async function startCentre(folder: string, pki: TrainingPki): Promise<Centre> {
  await makeMaterial(folder, pki);
  const registries = await startRegistries(folder, pki);
  const config = writeServerConfig(folder, pki, registries.port);
  await enrol(config, join(folder, 'accounts.json'), {
    accounts: trainingOfficers.map(accountOf),
    workstations: [],
    trainingDecisions,
  });
  const log = join(folder, 'server.log');
  let server = await startListening('server/main.ts', ['--config', config], log);
  const { port } = server;
  writeServerConfig(folder, pki, registries.port, port);
  return {
    port,
    config,
    spkiSha256: spkiOf(join(folder, 'server-tls.pem')),
    journalKey: join(folder, 'journal-public.pem'),
    stopServer: () => server.stop(),
    startServer: async () => {
      server = await startListening('server/main.ts', ['--config', config], log);
    },
    stop: async () => {
      await server.stop();
      await registries.stop();
    },
  };
}

/** The operator's command that registers accounts and workstations. */
export async function enrol(config: string, file: string, content: unknown): Promise<void> {
  writeFileSync(file, JSON.stringify(content));
  await runProgram(process.execPath, [
    join(projectFolder, 'server/enrol.ts'),
    '--config',
    config,
    '--from',
    file,
  ]);
}

async function makeMaterial(folder: string, pki: TrainingPki): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  await makePair(folder, pki, 'server-tls', 'server-tls', centreName);
  await makePair(folder, pki, 'registries-tls', 'server-tls', 'registries.sio-pso.invalid');
  await makePair(folder, pki, 'signing', 'centre', 'centre');
  await makePair(folder, pki, 'client', 'centre', 'centre-client');
  await makePair(folder, pki, 'archive', 'archive', 'archive');
  await makePair(folder, pki, 'timestamp', 'timestamp', 'timestamp');
  const journal = join(folder, 'journal-key.pem');
  if (existsSync(journal)) return;
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  writePrivate(journal, privateKey);
  writeFileSync(join(folder, 'journal-public.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
}

async function makePair(
  folder: string,
  pki: TrainingPki,
  name: string,
  profile: OperatorProfile,
  commonName: string,
): Promise<void> {
  if (existsSync(join(folder, `${name}.pem`))) return;
  const { publicKey, privateKey } =
    profile === 'archive'
      ? generateKeyPairSync('rsa', { modulusLength: 3072 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  writePrivate(join(folder, `${name}-key.pem`), privateKey);
  const der = await pki.issueOperator({
    profile,
    commonName,
    publicKey: Uint8Array.from(publicKey.export({ type: 'spki', format: 'der' })),
    ...(profile === 'server-tls' ? { dnsNames: [commonName], ipAddresses: ['127.0.0.1'] } : {}),
  });
  const issuer = readFileSync(join(pki.folder, 'operator-ca.pem'), 'utf8');
  writeFileSync(join(folder, `${name}.pem`), new X509Certificate(der).toString() + issuer);
}

function writePrivate(file: string, key: KeyObject): void {
  writeFileSync(file, key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
}

async function startRegistries(folder: string, pki: TrainingPki): Promise<Listening> {
  trainingSubject(folder);
  const config = join(folder, 'registries.json');
  const settings = {
    listen: { host: '127.0.0.1', port: 0 },
    tls: { certificate: 'registries-tls.pem', key: 'registries-tls-key.pem', ca: join(pki.folder, 'ca.pem') },
    control: 'registries-control.json',
    drawn: drawnSubjectsFile,
  };
  writeFileSync(config, JSON.stringify(settings));
  return await startListening(
    'test/stand/registries/main.ts',
    ['--config', config],
    join(folder, 'registries.log'),
  );
}

function writeServerConfig(folder: string, pki: TrainingPki, registries: number, port = 0): string {
  const address = `https://127.0.0.1:${registries}`;
  const pair = (name: string) => ({ certificate: `${name}.pem`, key: `${name}-key.pem` });
  const config = {
    listen: { host: '127.0.0.1', port },
    dataFolder: 'data',
    name: 'centre',
    tls: pair('server-tls'),
    signing: pair('signing'),
    archive: { certificate: 'archive.pem' },
    timestamp: pair('timestamp'),
    trust: {
      root: join(pki.folder, 'ca.pem'),
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
    client: { ...pair('client'), ca: join(pki.folder, 'ca.pem') },
    journal: { origin: journalOrigin, key: 'journal-key.pem' },
  };
  const file = join(folder, 'server.json');
  writeFileSync(file, JSON.stringify(config, null, 2));
  return file;
}

function spkiOf(file: string): string {
  const spki = new X509Certificate(readFileSync(file)).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('hex');
}
