import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Receipt, receiptSchema } from '../../protocol/documents/receipt.ts';
import type { Failure } from '../../protocol/outcome.ts';
import { createServer, type RunningServer, type ServerDependencies } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';
import { type Enrolment, enrol } from '../../server/enrolment.ts';
import { openStore } from '../../server/store/open.ts';
import { readDocument } from '../../trust/document.ts';
import { createTrainingPki, type TrainingPki } from '../stand/pki/training-pki.ts';
import { serveRegistries } from '../stand/registries/serve.ts';
import { type Answer, type Client, connectTo, makeSessionKey } from './client.ts';
import { type Signed, signDocument } from './documents.ts';
import { type Identity, makePair, makeServerFiles } from './material.ts';
import { makeWorkstation, type Officer } from './people.ts';

/** A centre under test: the real server in this process, real TLS, stand-ins of registries and databases. */
export interface TestCentre {
  readonly folder: string;
  readonly pki: TrainingPki;
  readonly config: string;
  readonly workstation: Identity;
  readonly port: () => number;
  /** The moods of the stand-ins (`control.ts` of the registries). */
  setMood(moods: unknown): void;
  enrol(enrolment: Partial<Enrolment>): Promise<void>;
  connect(workstation?: Identity | null): Promise<Client>;
  restart(dependencies?: Partial<ServerDependencies>): Promise<void>;
  close(): Promise<void>;
}

/** Opens a centre with one registered workstation, `ws-1`, and no accounts. */
export async function openTestCentre(limits: Readonly<Record<string, number>> = {}): Promise<TestCentre> {
  const folder = mkdtempSync(join(tmpdir(), 'sio-server-'));
  const pki = await createTrainingPki(join(folder, 'pki'));
  const registries = await startRegistries(folder, pki);
  const plan = { registries: `https://127.0.0.1:${registries.port}`, limits };
  const config = await makeServerFiles(join(folder, 'centre'), pki, plan);
  const workstation = await makeWorkstation(pki, 'ws-1');
  const start = async (dependencies: Partial<ServerDependencies> = {}): Promise<RunningServer> =>
    await createServer({ config: await readConfig(config), log: null, ...dependencies });
  let server = await start();
  const open = new Set<Client>();
  const register = (enrolment: Partial<Enrolment>) => enrolInto(join(folder, 'centre', 'data'), enrolment);
  await register({ workstations: [{ name: 'ws-1', certificateSha256: workstation.certificate.sha256 }] });
  return {
    folder,
    pki,
    config,
    workstation,
    port: () => server.port,
    setMood: (moods) => writeFileSync(join(folder, 'control.json'), JSON.stringify(moods)),
    enrol: register,
    connect: async (identity = workstation) => {
      const client = await connectTo(server.port, identity);
      open.add(client);
      return client;
    },
    restart: async (dependencies) => {
      await server.close();
      server = await start(dependencies);
    },
    close: async () => {
      for (const client of open) client.close();
      await server.close();
      await registries.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startRegistries(folder: string, pki: TrainingPki) {
  await makePair(folder, pki, { name: 'registries', profile: 'server-tls' });
  return await serveRegistries({
    host: '127.0.0.1',
    port: 0,
    certificate: join(folder, 'registries.pem'),
    key: join(folder, 'registries-key.pem'),
    ca: join(pki.folder, 'ca.pem'),
    control: join(folder, 'control.json'),
  });
}

/** As the operator's command does it: over the store, beside the running server. */
async function enrolInto(dataFolder: string, enrolment: Partial<Enrolment>) {
  const database = await openStore(dataFolder);
  await enrol(database, { accounts: [], workstations: [], ...enrolment }, new Date());
  await database.destroy();
}

/** Reads a receipt out of an answer; fails the test when it is none. */
export function receiptOf(answer: Answer): Receipt['body'] {
  assert.equal(answer.status, 200, answer.body.toString('utf8', 0, 300));
  const read = readDocument(answer.body, receiptSchema);
  assert.ok(read.ok, 'the answer is a signed receipt');
  return read.value.document.body;
}

/** The failure of an answer that is no success. */
export function failureOf(answer: Answer): Failure {
  assert.notEqual(answer.status, 200);
  return JSON.parse(answer.body.toString('utf8'));
}

/** Posts a document and asserts that it is refused with a receipt of this code. */
export async function assertRefused(
  client: Client,
  document: Signed,
  code: string,
): Promise<Receipt['body']> {
  const receipt = receiptOf(await client.post(document.der));
  assert.equal(receipt.outcome, 'refused');
  assert.equal(receipt.reason?.code, code);
  return receipt;
}

export async function assertAccepted(client: Client, document: Signed): Promise<Receipt['body']> {
  const receipt = receiptOf(await client.post(document.der));
  assert.equal(receipt.outcome, 'accepted', JSON.stringify(receipt.reason));
  return receipt;
}

/** A sign-in document for a connection, with a nonce just fetched over it. */
export async function makeSignIn(client: Client, signer: Identity, overrides: Record<string, unknown> = {}) {
  const key = makeSessionKey();
  const { nonce } = JSON.parse((await client.call('POST', '/v1/challenge')).body.toString());
  const body = { nonce, exporter: client.exporter, sessionKey: key.publicKey, ...overrides };
  return { document: signDocument(signer, { type: 'sign-in', body }), key };
}

/** Signs an officer in on a connection. */
export async function signIn(client: Client, officer: Officer) {
  const { document, key } = await makeSignIn(client, officer.auth);
  await assertAccepted(client, document);
  return { session: document.id, key, document };
}

/** Asks again and again until the answer pleases; fails after ten seconds. */
export async function until<T>(ask: () => Promise<T | null | undefined | false>, what: string): Promise<T> {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    await pause(20);
  }
  throw new Error(`never came: ${what}`);
}

/** Waits until the centre has a request in a state. */
export async function waitForState(client: Client, id: string, state: string): Promise<void> {
  await until(async () => {
    const list = JSON.parse((await client.call('GET', '/v1/requests')).body.toString());
    return list.some((entry: { id: string; state: string }) => entry.id === id && entry.state === state);
  }, `request in state ${state}`);
}

/** Waits until the journal's head covers everything written so far. */
export async function waitForSealedJournal(centre: TestCentre): Promise<void> {
  const database = await openStore(join(centre.folder, 'centre', 'data'));
  try {
    await until(async () => {
      const waiting = await database
        .selectFrom('journal')
        .select('id')
        .where('tree_index', 'is', null)
        .executeTakeFirst();
      return waiting === undefined;
    }, 'a sealed journal');
  } finally {
    await database.destroy();
  }
}
