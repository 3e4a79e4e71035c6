import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CertificateView,
  createTokenAgents,
  type DriverSettings,
  type TokenAgents,
  type TokenAgentsOptions,
} from '../../native/token-agents.ts';
import { buildFaultyModule, createFaultControl, type FaultControl, type Faults } from '../faults/faulty.ts';
import { createTrainingPki, type TrainingPki } from '../stand/pki/training-pki.ts';
import type { KeyRequest } from '../stand/token/requests.ts';
import {
  createToken,
  generateKeys,
  importCertificate,
  openTokenStore,
  softHsmModule,
  type TokenStore,
  trainingKeys,
} from '../stand/token/store.ts';
import { forkAgent } from './agent-process.ts';

/** The officer's PIN on every bench; long and odd, so that it is found wherever it should not be. */
export const pin = 'pin-4f1c9a77';

/** A folder with one provisioned token, made once per test file. */
export interface Bench {
  readonly folder: string;
  readonly store: TokenStore;
  readonly serial: string;
  readonly control: FaultControl;
  readonly pki: TrainingPki;
  /** SPKI of the keys that were made, in order. */
  readonly publicKeys: readonly Uint8Array[];
  remove(): Promise<void>;
}

/** Agents on a bench, all their processes, and how to end them. */
export interface Running {
  readonly agents: TokenAgents;
  readonly children: ChildProcess[];
  stop(): void;
}

export const person = { iin: '850101300018', surname: 'ТЕСТОВ', givenName: 'ТЕСТ', patronymic: 'ТЕСТОВИЧ' };

/** Makes a token with the given keys; a key labelled AUTH or SIGN gets a certificate of that purpose. */
export async function makeBench(keys: readonly KeyRequest[] = trainingKeys): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'sio-native-'));
  const store = await openTokenStore(join(folder, 'token'));
  const serial = await createToken(store, { label: 'TRAINING', soPin: 'so-pin-1', pin });
  const made = await generateKeys(store, { serial, pin }, keys);
  const pki = await createTrainingPki(join(folder, 'pki'));
  for (const [index, { id, publicKey }] of made.entries()) {
    const label = keys[index]?.label ?? '';
    const purpose = label.startsWith('AUTH') ? 'auth' : 'sign';
    const dates = label.endsWith('EXPIRED') ? { notAfter: new Date(Date.now() - 60_000) } : {};
    const der = await pki.issuePerson({ ...person, purpose, publicKey, ...dates });
    await importCertificate(store, { serial, pin }, { id, label, der });
  }
  const remove = () => rm(folder, { recursive: true, force: true });
  const control = createFaultControl(folder);
  return { folder, store, serial, control, pki, publicKeys: made.map(({ publicKey }) => publicKey), remove };
}

/** Starts agents on the bench's token through the faulty module, unless other drivers are named; with these faults. */
export async function runAgents(
  bench: Bench,
  options: Partial<Omit<TokenAgentsOptions, 'fork'>> = {},
  faults: Faults = {},
): Promise<Running> {
  bench.control.set(faults);
  const children: ChildProcess[] = [];
  const env = { SOFTHSM2_CONF: bench.store.configuration, ...bench.control.env };
  const agents = createTokenAgents({
    drivers: [faultyDriver()],
    ...options,
    fork: () => forkAgent(env, (child) => children.push(child)),
  });
  await agents.settled();
  return { agents, children, stop: () => agents.stop() };
}

export const faultyDriver = (): DriverSettings => ({
  name: 'faulty',
  path: buildFaultyModule(),
  sha256: null,
});
export const softHsmDriver: DriverSettings = { name: 'SoftHSM', path: softHsmModule, sha256: null };

/** The certificate offered for a purpose on the only token. */
export function offered(agents: TokenAgents, purpose: 'sign' | 'auth'): CertificateView {
  const [token] = agents.tokens();
  const found = token?.certificates.find((view) => view.purpose === purpose && view.offered);
  if (found === undefined) throw new Error(`no certificate for ${purpose}`);
  return found;
}

/** Resolves with the milliseconds it took until `condition` held; throws after `limit`. */
export async function waitUntil(condition: () => boolean, limit = 5_000): Promise<number> {
  const started = performance.now();
  while (!condition()) {
    if (performance.now() - started > limit) throw new Error(`not within ${limit} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return performance.now() - started;
}
