import { readFile } from 'node:fs/promises';
import type { SecureServerOptions } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Centre } from './centre.ts';
import { createCentreSigner } from './centre-signer.ts';
import { runChores } from './chores/run-chores.ts';
import type { ServerConfig } from './config.ts';
import { freeBytesOf } from './disk.ts';
import { createCatalogue } from './documents/catalogue.ts';
import { type App, createApp } from './http/app.ts';
import { describeError } from './http/log.ts';
import { createStreams } from './http/stream-route.ts';
import { createJournalAudit, type JournalAudit } from './journal/audit.ts';
import { type Journal, openJournal } from './journal/open.ts';
import { createSequencer, type Sequencer } from './journal/sequencer.ts';
import type { Loop } from './loop.ts';
import { certificatesOfPem, readCertificateFile, readKeyFile } from './pem.ts';
import { createMutualClient, type MutualClient } from './registries/mutual-client.ts';
import { openRegistries } from './registries/open.ts';
import { startResultWorker } from './results/start.ts';
import type { ResultWorker } from './results/worker.ts';
import { filedSanctions } from './sanctions.ts';
import { createSessions } from './sessions.ts';
import { type Database, openStore } from './store/open.ts';
import { createStreamHub } from './stream/hub.ts';
import { createDocumentStamper, type DocumentStamper } from './timestamps/document-stamper.ts';
import { openTimestampAuthority } from './timestamps/open.ts';
import { openTrustStore, type TrustStore } from './trust-store.ts';

/** What a server is made of; tests put their own clock and disk in the place of the real ones. */
export interface ServerDependencies {
  readonly config: ServerConfig;
  readonly now?: () => Date;
  readonly freeBytes?: () => Promise<number>;
  /** Where JSON log lines go; null for silence. */
  readonly log: NodeJS.WritableStream | null;
}

/** A running server. */
export interface RunningServer {
  readonly port: number;
  /** Seals what waits, ends streams and connections, closes the store. */
  close(): Promise<void>;
}

const agreementFolder = new URL('../assets/agreement/', import.meta.url);

/**
 * Puts the server together, verifies its journal, and listens. Throws with a clear message when the configuration's
 * files, the store or the journal are not in order: a server whose journal does not add up must not go on writing it.
 */
export async function createServer(dependencies: ServerDependencies): Promise<RunningServer> {
  const { config } = dependencies;
  const now = dependencies.now ?? (() => new Date());
  const database = await openStore(config.dataFolder);
  try {
    const trust = await openTrustStore(config.trust, {
      milliseconds: config.limits.ocspMilliseconds,
      breakMilliseconds: config.limits.breakMilliseconds,
    });
    const journal = await openJournal(database, config.journal);
    return await start({ ...dependencies, now, database, trust, journal });
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

interface Foundations extends ServerDependencies {
  readonly now: () => Date;
  readonly database: Database;
  readonly trust: TrustStore;
  readonly journal: Journal;
}

async function start(foundations: Foundations): Promise<RunningServer> {
  const { config, database } = foundations;
  const client = await openClient(config);
  const loops: Loops = {};
  const onError = (error: unknown) => void loops.app?.log.error(describeError(error));
  loops.audit = createJournalAudit({
    database,
    isGenuine: foundations.journal.isGenuine,
    everyMilliseconds: config.limits.auditMilliseconds,
    onIncident: (incident, fault) => loops.app?.log.fatal({ incident, fault }),
    onError,
  });
  const centre = await openCentre(foundations, { loops, client, incident: loops.audit.incident });
  const hub = createStreamHub(database);
  const streams = createStreams(centre, hub, onError);
  const app = createApp({ centre, streams, tls: await readTls(config), log: foundations.log });
  app.addHook('preClose', async () => streams.close());
  loops.app = app;
  loops.sequencer = createSequencer({
    database,
    now: foundations.now,
    sign: foundations.journal.sign,
    isSound: () => centre.incident() === null,
    onRound: hub.pump,
    onError,
  });
  loops.stamper = startStamper(foundations, centre, onError);
  loops.chores = runChores(centre, archiveOf(config), onError);
  loops.worker = await startResultWorker(config, { centre, client, onError, log: app.log });
  const close = once(() => closeAll(foundations, { ...loops, client }));
  try {
    await app.listen({ host: config.listen.host, port: config.listen.port });
  } catch (error) {
    await close();
    throw error;
  }
  return { port: portOf(app), close };
}

async function openClient({ client, limits }: ServerConfig): Promise<MutualClient> {
  return createMutualClient({
    certificate: await readFile(client.certificate, 'utf8'),
    key: await readFile(client.key, 'utf8'),
    ca: await readFile(client.ca, 'utf8'),
    milliseconds: limits.answerMilliseconds,
  });
}

async function openCentre(
  foundations: Foundations,
  parts: { readonly loops: Loops; readonly client: MutualClient; readonly incident: Centre['incident'] },
): Promise<Centre> {
  const { config, database, trust, now } = foundations;
  const wake = () => parts.loops.sequencer?.wake();
  return {
    database,
    trust,
    signer: await openSigner(foundations),
    sessions: createSessions({ database, trust, now, wake }),
    catalogue: createCatalogue({
      registries: openRegistries(parts.client, config.registries, {
        milliseconds: config.limits.answerMilliseconds,
        breakMilliseconds: config.limits.breakMilliseconds,
      }),
      sanctions: filedSanctions,
      sources: new Set(Object.keys(config.sources)),
      agreement: await readAgreement(),
    }),
    timestamps: await openTimestampAuthority({ ...foundations, wake }),
    origin: config.journal.origin,
    limits: config.limits,
    now,
    freeBytes: foundations.freeBytes ?? (() => freeBytesOf(config.dataFolder)),
    incident: parts.incident,
    wake,
    wakeWorker: () => parts.loops.worker?.wake(),
  };
}

/** What runs by itself and is ended with the server. */
interface Loops {
  app?: App;
  worker?: ResultWorker;
  sequencer?: Sequencer;
  stamper?: DocumentStamper | null;
  audit?: JournalAudit;
  chores?: Loop;
}

function archiveOf({ dataFolder, limits }: ServerConfig) {
  return { folder: join(dataFolder, 'journal-archive'), leaves: limits.segmentLeaves };
}

/** The same end for everybody who asks for it. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= work();
    return done;
  };
}

async function closeAll(
  { database }: Foundations,
  parts: Loops & { readonly client: MutualClient },
): Promise<void> {
  await parts.app?.close();
  await parts.audit?.stop();
  await parts.chores?.stop();
  await parts.worker?.stop();
  await parts.stamper?.stop();
  await parts.sequencer?.stop();
  parts.client.close();
  await database.destroy();
}

function startStamper(
  { database, now }: Foundations,
  { timestamps: authority, incident, wake }: Centre,
  onError: (error: unknown) => void,
): DocumentStamper | null {
  const isSound = () => incident() === null;
  return authority === null
    ? null
    : createDocumentStamper({ database, authority, now, isSound, wake, onError });
}

async function openSigner({ config, trust, now }: Foundations): Promise<Centre['signer']> {
  const certificate = await readCertificateFile(config.signing.certificate);
  const vouched = await trust.vouch('operator', certificate, now());
  if (!vouched.ok) throw new Error(`the centre's signing certificate cannot be used: ${vouched.error.code}`);
  return createCentreSigner({
    name: config.name,
    certificate,
    chain: vouched.value.chain.slice(1, -1),
    privateKey: await readKeyFile(config.signing.key),
    now,
  });
}

/** TLS 1.3 with a client certificate asked for and judged per request, so that a stranger gets a clean answer. */
async function readTls({ tls, trust }: ServerConfig): Promise<SecureServerOptions> {
  const issuers = await Promise.all(trust.operatorIssuers.map((file) => readFile(file, 'utf8')));
  const own = await readFile(tls.certificate, 'utf8');
  return {
    // The file may hold the whole chain or the server's certificate alone.
    cert: certificatesOfPem(own).length > 1 ? own : [own, ...issuers].join('\n'),
    key: await readFile(tls.key, 'utf8'),
    ca: [await readFile(trust.root, 'utf8'), ...issuers],
    minVersion: 'TLSv1.3',
    allowHTTP1: false,
    requestCert: true,
    rejectUnauthorized: false,
    handshakeTimeout: 10_000,
    settings: { maxConcurrentStreams: 100, enablePush: false },
  };
}

async function readAgreement() {
  const read = (language: string) => readFile(new URL(`${language}.txt`, agreementFolder), 'utf8');
  return { kk: await read('kk'), ru: await read('ru') };
}

function portOf(app: App): number {
  const address: AddressInfo | string | null = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
