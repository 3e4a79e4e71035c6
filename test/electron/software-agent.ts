import { constants, createHash, type KeyObject, privateDecrypt, sign } from 'node:crypto';
import type { AgentProcess, KeyOperation } from '../../native/token-agents.ts';
import type { Failure } from '../../protocol/outcome.ts';
import type { Officer } from '../server/people.ts';

/** A token agent with the officer's keys in software: it speaks the real agent's messages and knows no driver. */
export interface SoftwareAgent {
  readonly fork: () => AgentProcess;
  /** Puts tokens into the slots, or takes them out. */
  insert(tokens: readonly SoftwareToken[]): void;
  /** What the person answers to the PIN window: null is the right PIN. */
  pinAnswer: Failure | null;
  /** Called before a key is used. */
  beforeUse: () => void;
}

/** A token with an officer's two keys. */
export interface SoftwareToken {
  readonly serial: string;
  readonly officer: Officer;
}

interface Message {
  readonly kind: string;
  readonly id?: number;
  readonly operations?: readonly KeyOperation[];
}

/** Creates the agent; nothing is in its slots. */
export function createSoftwareAgent(): SoftwareAgent {
  let tokens: readonly SoftwareToken[] = [];
  const listeners = new Set<(message: unknown) => void>();
  const report = (message: unknown) => {
    for (const listener of listeners) listener(message);
  };
  const tellTokens = () => report({ kind: 'tokens', readers: 1, tokens: tokens.map(facts) });
  const agent: SoftwareAgent = {
    pinAnswer: null,
    beforeUse: () => undefined,
    insert: (given) => {
      tokens = given;
      tellTokens();
    },
    fork: () => {
      const heart = setInterval(() => report({ kind: 'phase', phase: 'idle' }), 1000).unref();
      return {
        onMessage: (listener) => void listeners.add(listener),
        onExit: () => undefined,
        kill: () => clearInterval(heart),
        postMessage: (message) => setImmediate(() => receive(message as Message)),
      };
    },
  };
  function receive({ kind, id, operations }: Message): void {
    if (kind === 'start' || kind === 'tokens') {
      tellTokens();
      report({ kind: 'phase', phase: 'idle' });
    }
    if (kind !== 'operate') return;
    agent.beforeUse();
    const outcome =
      agent.pinAnswer === null
        ? { ok: true, value: (operations ?? []).map((operation) => use(tokens, operation)) }
        : { ok: false, error: agent.pinAnswer };
    report({ kind: 'operated', id, outcome, loggedOut: true });
    report({ kind: 'phase', phase: 'idle' });
  }
  return agent;
}

function facts({ serial, officer }: SoftwareToken) {
  const pin = { minLength: 4, maxLength: 16, counter: 'full', protectedAuthenticationPath: false };
  const certificates = [officer.auth, officer.sign].map(({ certificate: { der } }, index) => ({
    id: `0${index}`,
    der: Uint8Array.from(der),
    sha256: createHash('sha256').update(der).digest('hex'),
  }));
  return { serial, label: 'TEST', manufacturer: 'test', model: 'test', pin, certificates, fault: null };
}

function use(tokens: readonly SoftwareToken[], operation: KeyOperation) {
  const key = keyOf(tokens, operation.certificateSha256);
  if (operation.kind === 'sign')
    return { kind: 'sign', keyType: 'rsa', signature: Uint8Array.from(sign('sha256', operation.data, key)) };
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const opened = privateDecrypt({ key, padding, oaepHash: 'sha1' }, operation.encryptedKey);
  return { kind: 'decrypt', key: Uint8Array.from(opened) };
}

function keyOf(tokens: readonly SoftwareToken[], sha256: string): KeyObject {
  const identities = tokens.flatMap(({ officer }) => [officer.auth, officer.sign]);
  const found = identities.find(({ certificate }) => certificate.sha256 === sha256);
  if (found === undefined) throw new Error('no such certificate on the test token');
  return found.privateKey;
}
