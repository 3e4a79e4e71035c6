import { z } from 'zod';
import type { BenchPinContext } from './admin-pin.ts';
import { line, sha256Hex } from './documents/document.ts';
import type { WindowKind } from './ipc.ts';
import type { Failure, Outcome } from './outcome.ts';
import { type Language, languages } from './text.ts';

/** The actions of the bench's window, in the order of a token's life. */
export const benchVerbs = [
  'init',
  'keys',
  'request',
  'import',
  'test-sign',
  'act',
  'unblock',
  'relabel',
  'retire',
] as const;
export type BenchVerb = (typeof benchVerbs)[number];

/** A token as the bench sees it without its PIN; a blank one has neither label nor, with some makers, a serial number. */
export interface BenchToken {
  readonly serial: string;
  readonly label: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly initialised: boolean;
  readonly pin: {
    readonly minLength: number;
    readonly maxLength: number;
    readonly counter: 'full' | 'low' | 'final' | 'locked' | 'unknown';
  };
  readonly keys: readonly { readonly label: string; readonly made: boolean }[];
  readonly certificates: readonly {
    readonly sha256: string;
    readonly purpose: string;
    readonly serialNumber: string | null;
    readonly holder: string | null;
    readonly notBefore: string | null;
    readonly notAfter: string | null;
    readonly fault: Failure | null;
  }[];
  readonly fault: Failure | null;
}

/** A certificate found in a folder, to be chosen for a token. */
export interface FoundCertificate {
  readonly sha256: string;
  readonly file: string;
  readonly holder: string;
  readonly purpose: string;
  readonly notAfter: string;
}

/** One line of what was done since the window was opened; kept in memory only. */
export interface BenchEntry {
  readonly at: string;
  readonly verb: BenchVerb;
  readonly serial: string;
  readonly label: string;
  readonly fault: Failure | null;
  readonly files: readonly string[];
}

/** Everything the window shows. */
export interface BenchState {
  readonly language: Language;
  readonly isLooking: boolean;
  readonly drivers: readonly {
    readonly name: string;
    readonly fault: Failure | null;
    readonly tokens: readonly BenchToken[];
  }[];
  /** The folder that requests, test documents, acts and drafts are written to. */
  readonly folder: string | null;
  readonly running: {
    readonly verb: BenchVerb;
    readonly phase: 'starting' | 'pin' | 'working';
    /** RFC 3339; when the phase began. */
    readonly since: string;
    /** The driver is stopped after so many seconds of the phase; 0 where a person is waited for. */
    readonly seconds: number;
  } | null;
  readonly history: readonly BenchEntry[];
}

const name = line(64);

/** One action; PINs are not among it. The serial number typed for `init` is leave to erase. */
export const benchOrderSchema = z.strictObject({
  verb: z.enum(benchVerbs),
  driver: name,
  serial: name.nullable(),
  label: name.nullable(),
  confirm: name.nullable(),
  person: z.strictObject({ surname: name, givenName: name, patronymic: name, iin: line(12) }).nullable(),
  /** SHA-256 of those found in the folder. */
  certificates: z.array(sha256Hex).max(16),
});
export type BenchOrder = z.infer<typeof benchOrderSchema>;

/** Verbs that ask for no PIN, so that no window is opened for them. */
export const pinlessVerbs: readonly BenchVerb[] = ['act'];

const none = z.strictObject({});

function call<A extends z.ZodType>(windows: readonly WindowKind[], argument: A) {
  return { result: <T>() => ({ windows, argument, type: undefined as T | undefined }) };
}

/** The calls of the administrator's two windows, a table of its own: the officer's windows know none of them. */
export const adminCalls = {
  benchState: call(['admin'], none).result<BenchState>(),
  setBenchLanguage: call(['admin'], z.strictObject({ language: z.enum(languages) })).result<null>(),
  lookAgain: call(['admin'], none).result<null>(),
  chooseFolder: call(['admin'], none).result<string | null>(),
  findCertificates: call(['admin'], none).result<readonly FoundCertificate[]>(),
  carryOut: call(['admin'], benchOrderSchema).result<{ readonly files: readonly string[] }>(),
  cancel: call(['admin'], none).result<boolean>(),
  benchPinContext: call(['admin-pin'], none).result<BenchPinContext>(),
} as const;

export type AdminName = keyof typeof adminCalls;
export type AdminArgument<N extends AdminName> = z.infer<(typeof adminCalls)[N]['argument']>;
export type AdminResult<N extends AdminName> = Exclude<(typeof adminCalls)[N]['type'], undefined>;

/** Pushed to the window: something changed, ask again. */
export const benchChanged = 'bench-changed';

export const adminChannel = (called: AdminName) => `sio-admin:${called}`;
export const adminEventChannel = `sio-admin-event:${benchChanged}`;

/** What the preload exposes as `window.bridge` in these windows. */
export interface AdminBridge {
  call<N extends AdminName>(called: N, argument: AdminArgument<N>): Promise<Outcome<AdminResult<N>>>;
  on(event: typeof benchChanged, listener: () => void): () => void;
}
