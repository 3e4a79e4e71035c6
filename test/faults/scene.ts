import { constants, createPublicKey, type KeyObject, publicEncrypt, randomBytes, verify } from 'node:crypto';
import type { KeyOperation, KeyResult, TokenAgents } from '../../native/token-agents.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { type Bench, makeBench, offered, person, pin, type Running, runAgents } from '../native/bench.ts';
import type { PinWindow } from '../native/pin-window.ts';
import { createToken, generateKeys, importCertificate, trainingKeys } from '../stand/token/store.ts';
import type { Faults } from './faulty.ts';

/** What an officer does with the token. */
export type Act = 'sign' | 'decrypt';

/** One token in use and a second one with the same label, put away until a fault brings it in; real agent processes. */
export interface Scene {
  readonly bench: Bench;
  readonly other: string;
  /** Agents of now; `restart` ends them and starts others, like a restart of the application. */
  agents(): TokenAgents;
  restart(): Promise<void>;
  /** Whether the agent process is still the first one of these agents. */
  isFresh(): boolean;
  /** Whether every agent process that was started has ended. */
  allEnded(): boolean;
  /** Replaces the faults; the second token stays away unless they say otherwise. */
  set(faults: Faults): void;
  /** Does the act `times` under one PIN; succeeds only when what came back is right. */
  act(act: Act, window: PinWindow, times?: number): Promise<Outcome<null>>;
  end(): Promise<void>;
}

/** Short deadlines, ms, so that a hang is found soon; no shorter than twice the interval of the looks at the slots. */
const deadlines = { idle: 1_000, checking: 1_000, login: 1_000, using: 1_000, closing: 1_000, pin: 20_000 };

/** Makes the tokens and starts the agent. */
export async function openScene(): Promise<Scene> {
  const bench = await makeBench();
  const other = await addToken(bench);
  const started: Running[] = [];
  const current = () => {
    const running = started.at(-1);
    if (running === undefined) throw new Error('no agents');
    return running;
  };
  const set = (faults: Faults) => bench.control.set({ absent: other, ...faults });
  const start = async () => {
    const restarts = { count: 4, withinMs: 60_000 };
    started.push(await runAgents(bench, { deadlines, restarts }, { absent: other }));
  };
  await start();
  const keys = keysOf(current().agents);
  return {
    bench,
    other,
    agents: () => current().agents,
    restart: async () => {
      current().stop();
      await start();
    },
    isFresh: () => current().children.length === 1,
    allEnded: () => started.every(({ children }) => children.every(hasEnded)),
    set,
    act: (act, window, times = 1) => actWith(current().agents, bench.serial, keys, { act, window, times }),
    end: async () => {
      current().stop();
      await bench.remove();
    },
  };
}

const hasEnded = (child: { exitCode: number | null; signalCode: string | null }) =>
  child.exitCode !== null || child.signalCode !== null;

/** A second token of the same person with the same label and certificates of its own. */
async function addToken({ store, pki }: Bench): Promise<string> {
  const serial = await createToken(store, { label: 'TRAINING', soPin: 'so-pin-1', pin });
  const made = await generateKeys(store, { serial, pin }, trainingKeys);
  for (const [index, { id, publicKey }] of made.entries()) {
    const purpose = index === 0 ? 'auth' : 'sign';
    const der = await pki.issuePerson({ ...person, purpose, publicKey });
    await importCertificate(store, { serial, pin }, { id, label: purpose.toUpperCase(), der });
  }
  return serial;
}

interface Keys {
  readonly sign: { readonly sha256: string; readonly publicKey: KeyObject };
  readonly decrypt: { readonly sha256: string; readonly publicKey: KeyObject };
}

function keysOf(agents: TokenAgents): Keys {
  const keyOf = (purpose: 'sign' | 'auth') => {
    const { sha256, certificate } = offered(agents, purpose);
    const key = Buffer.from(certificate?.encodings.publicKey ?? []);
    return { sha256, publicKey: createPublicKey({ key, type: 'spki', format: 'der' }) };
  };
  return { sign: keyOf('sign'), decrypt: keyOf('auth') };
}

async function actWith(
  agents: TokenAgents,
  tokenSerial: string,
  keys: Keys,
  { act, window, times }: { readonly act: Act; readonly window: PinWindow; readonly times: number },
): Promise<Outcome<null>> {
  const { operation, isRight } = act === 'sign' ? signing(keys.sign) : opening(keys.decrypt);
  const operations = Array.from({ length: times }, () => operation);
  const done = await agents.operate({ tokenSerial, operations, pinPort: window.port });
  if (!done.ok) return done;
  return done.value.length === times && done.value.every(isRight)
    ? success(null)
    : failure('signature-invalid');
}

interface Prepared {
  readonly operation: KeyOperation;
  isRight(result: KeyResult): boolean;
}

function signing({ sha256, publicKey }: Keys['sign']): Prepared {
  const data = Uint8Array.from(randomBytes(200));
  return {
    operation: { kind: 'sign', certificateSha256: sha256, data },
    isRight: (result) => result.kind === 'sign' && verify('sha256', data, publicKey, result.signature),
  };
}

function opening({ sha256, publicKey: key }: Keys['decrypt']): Prepared {
  const secret = randomBytes(32);
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const encryptedKey = Uint8Array.from(publicEncrypt({ key, padding, oaepHash: 'sha1' }, secret));
  return {
    operation: { kind: 'decrypt', certificateSha256: sha256, encryptedKey, algorithm: 'rsa-oaep-sha1' },
    isRight: (result) => result.kind === 'decrypt' && secret.equals(result.key),
  };
}
