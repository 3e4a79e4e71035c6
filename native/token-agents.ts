import { type Failure, failure, type Outcome, success } from '../protocol/outcome.ts';
import { type AgentProcess, type Deadlines, defaultDeadlines } from './agent-process.ts';
import { DriverSupervisor } from './driver-supervisor.ts';
import type { RestartLimit } from './restart-budget.ts';
import type {
  DriverSettings,
  KeyOperation,
  KeyResult,
  KeyTransport,
  PinAuthority,
} from './token-agent/messages.ts';
import type { DriverState, TokenState } from './token-state.ts';
import { type CertificateCheck, type TokenView, viewToken } from './token-view.ts';

export type { AgentProcess, Deadlines } from './agent-process.ts';
export type {
  DriverSettings,
  KeyOperation,
  KeyResult,
  KeyTransport,
  PinAuthority,
  PinState,
} from './token-agent/messages.ts';
export type { DriverState, TokenState } from './token-state.ts';
export type { CertificateCheck, CertificateView, TokenView } from './token-view.ts';

export interface TokenAgentsOptions {
  readonly drivers: readonly DriverSettings[];
  /** Starts `native/token-agent/main.ts` in a process of its own for one driver. */
  readonly fork: (driver: DriverSettings) => AgentProcess;
  readonly now?: () => Date;
  readonly deadlines?: Partial<Deadlines>;
  /** Three restarts a minute unless told otherwise. */
  readonly restarts?: RestartLimit;
  readonly check?: CertificateCheck;
}

/** A driver as the workstation check and the status bar show it. */
export interface DriverView {
  readonly name: string;
  readonly state: DriverState;
  /** Where the driver stands with its readers, its tokens and the work under way. */
  readonly tokenState: TokenState;
  readonly fault: Failure | null;
}

/** The window's end is elsewhere; this end is transferred to the agent, or closed when it never gets there. */
export interface PinPortHandle {
  close(): void;
}

/** Whose key, and the port on which the agent asks the PIN window for the PIN. */
export interface KeyUse {
  readonly tokenSerial: string;
  readonly certificateSha256: string;
  readonly pinPort: PinPortHandle;
}

/** A signature over `data` and its kind (ECDSA in DER, ГОСТ in НУЦ РК's form); the digest is that of `schemeFor(certificate)` in every case. */
export interface TokenSignature {
  readonly signature: Uint8Array;
  readonly keyType: 'rsa' | 'rsa-pss' | 'ec' | 'gost';
}

export interface TokenAgents {
  /** The tokens present; while a driver restarts, those it last showed. */
  tokens(): TokenView[];
  drivers(): DriverView[];
  /** Called after any change of tokens or drivers; returns how to stop listening. */
  onChange(listener: () => void): () => void;
  /** Several uses of one token's keys under one PIN entry; all or none. */
  operate(use: {
    readonly tokenSerial: string;
    readonly operations: readonly KeyOperation[];
    readonly pinPort: PinPortHandle;
  }): Promise<Outcome<KeyResult[]>>;
  sign(use: KeyUse & { readonly data: Uint8Array }): Promise<Outcome<TokenSignature>>;
  /** Signs a declared list under one PIN entry and one login, each with a signature of its own; all or none. */
  signBatch(use: KeyUse & { readonly list: readonly Uint8Array[] }): Promise<Outcome<TokenSignature[]>>;
  /** Opens the key of a sealed result (RSA key transport). */
  decrypt(
    use: KeyUse & { readonly encryptedKey: Uint8Array; readonly algorithm: KeyTransport },
  ): Promise<Outcome<Uint8Array>>;
  /** Sets a new user PIN, by the old one or by the security officer's (PUK); all are typed in the PIN window. */
  setPin(use: {
    readonly tokenSerial: string;
    readonly by: PinAuthority;
    readonly pinPort: PinPortHandle;
  }): Promise<Outcome<null>>;
  /** Ends the waiting for a PIN on one token, or on all: pin-cancelled. */
  cancel(tokenSerial?: string): void;
  /** Reads the certificates again, e.g. after one was imported. */
  refresh(): void;
  /** Starts a driver again that was given up (missing, altered, stopped). */
  retry(driver: string): void;
  /** Resolves when every driver is ready or given up. */
  settled(): Promise<void>;
  /** Ends all agents; whatever is waiting ends with pin-cancelled. */
  stop(): void;
}

/**
 * The tokens of all configured drivers, one agent process per driver: a fault of one does not touch the others.
 * Every failure is an Outcome of the error table's token part.
 */
export function createTokenAgents(options: TokenAgentsOptions): TokenAgents {
  const listeners = new Set<() => void>();
  const now = options.now ?? (() => new Date());
  const check = options.check ?? (() => null);
  const supervisors = options.drivers.map(
    (settings) =>
      new DriverSupervisor({
        settings,
        fork: options.fork,
        deadlines: { ...defaultDeadlines, ...options.deadlines },
        restarts: options.restarts ?? { count: 3, withinMs: 60_000 },
        onChange: () => {
          for (const listener of listeners) listener();
        },
      }),
  );
  const uses: Uses = new Map();
  const exclusive = exclusiveUse(supervisors, uses);
  const operate: TokenAgents['operate'] = ({ tokenSerial, operations, pinPort }) =>
    exclusive(tokenSerial, pinPort, (owner) => owner.operate(tokenSerial, [...operations], pinPort));
  return {
    ...keyUses(operate),
    operate,
    setPin: ({ tokenSerial, by, pinPort }) =>
      exclusive(tokenSerial, pinPort, (owner) => owner.setPin(tokenSerial, by, pinPort)),
    tokens: () => uniqueTokens(supervisors, now(), check),
    drivers: () =>
      supervisors.map(({ name, state, tokenState, fault }) => ({ name, state, tokenState, fault })),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    cancel: (tokenSerial) => {
      for (const [serial, use] of uses) use.isCancelled ||= serial === (tokenSerial ?? serial);
      for (const supervisor of supervisors) supervisor.cancel(tokenSerial ?? null);
    },
    refresh: () => {
      for (const supervisor of supervisors) supervisor.refresh();
    },
    retry: (driver) => supervisors.find(({ name }) => name === driver)?.retry(),
    settled: async () => {
      await Promise.all(supervisors.map((supervisor) => supervisor.settled()));
    },
    stop: () => {
      for (const supervisor of supervisors) supervisor.stop();
    },
  };
}

/** The uses under way by serial number; one may be cancelled while its driver is still being started. */
type Uses = Map<string, { isCancelled: boolean }>;

/** One operation at a time on a token: the second is refused, not queued behind a PIN window. */
function exclusiveUse(supervisors: DriverSupervisor[], uses: Uses) {
  return async <T>(
    tokenSerial: string,
    pinPort: PinPortHandle,
    use: (owner: DriverSupervisor) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> => {
    if (uses.has(tokenSerial)) return refuse(pinPort, { code: 'token-busy' });
    const one = { isCancelled: false };
    uses.set(tokenSerial, one);
    try {
      const owner = await ownerOf(supervisors, tokenSerial);
      if (one.isCancelled) return refuse(pinPort, { code: 'pin-cancelled' });
      if (!owner.ok) return refuse(pinPort, owner.error);
      return await use(owner.value);
    } finally {
      uses.delete(tokenSerial);
    }
  };
}

/** `sign`, `signBatch` and `decrypt` in terms of `operate`. */
function keyUses(operate: TokenAgents['operate']): Pick<TokenAgents, 'sign' | 'signBatch' | 'decrypt'> {
  const signBatch: TokenAgents['signBatch'] = async ({ tokenSerial, certificateSha256, pinPort, list }) => {
    const operations = list.map((data) => ({
      ...({ kind: 'sign', certificateSha256 } as const),
      data: Uint8Array.from(data),
    }));
    const done = await operate({ tokenSerial, pinPort, operations });
    return done.ok ? success(done.value.map(signatureOf)) : done;
  };
  return {
    signBatch,
    async sign({ data, ...use }) {
      const done = await signBatch({ ...use, list: [data] });
      if (!done.ok) return done;
      const [signature] = done.value;
      if (signature === undefined) throw new Error('the agent answered nothing');
      return success(signature);
    },
    async decrypt({ tokenSerial, certificateSha256, pinPort, encryptedKey, algorithm }) {
      const block = Uint8Array.from(encryptedKey);
      const operations = [{ kind: 'decrypt', certificateSha256, encryptedKey: block, algorithm }] as const;
      const done = await operate({ tokenSerial, pinPort, operations });
      if (!done.ok) return done;
      const [result] = done.value;
      if (result?.kind !== 'decrypt') throw new Error('the agent answered something else than a key');
      return success(result.key);
    },
  };
}

function signatureOf(result: KeyResult): TokenSignature {
  if (result.kind !== 'sign') throw new Error('the agent answered something else than a signature');
  return { signature: result.signature, keyType: result.keyType };
}

/** The driver that shows the token; one that is being started gets the time to say so. */
async function ownerOf(supervisors: DriverSupervisor[], serial: string): Promise<Outcome<DriverSupervisor>> {
  const owner = () =>
    supervisors.find(
      ({ state, tokens }) => state === 'ready' && tokens.some((token) => token.serial === serial),
    );
  if (owner() === undefined) await Promise.all(supervisors.map((supervisor) => supervisor.settled()));
  const found = owner();
  if (found !== undefined) return success(found);
  const stopped = supervisors.find(({ state }) => state === 'stopped');
  if (stopped !== undefined) return failure('driver-stopped', { driver: stopped.name });
  return failure(supervisors.some(({ tokens }) => tokens.length > 0) ? 'token-changed' : 'token-absent');
}

function refuse(pinPort: PinPortHandle, error: Failure): Outcome<never> {
  pinPort.close();
  return { ok: false, error };
}

/**
 * Two drivers may show the same token: the one listed first by the administrator counts. Two tokens of one driver with
 * the same serial number are two tokens; their certificates tell them apart.
 */
function uniqueTokens(supervisors: DriverSupervisor[], at: Date, check: CertificateCheck): TokenView[] {
  const owners = new Map<string, string>();
  const views: TokenView[] = [];
  for (const { name, tokens } of supervisors) {
    for (const facts of tokens) {
      const owner = owners.get(facts.serial) ?? name;
      owners.set(facts.serial, owner);
      if (owner === name) views.push(viewToken(name, facts, at, check));
    }
  }
  return views;
}
