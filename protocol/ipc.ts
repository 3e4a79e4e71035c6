import { z } from 'zod';
import type { PresentedDocument } from './documents/document.ts';
import { documentId, line } from './documents/document.ts';
import type { Result } from './documents/result.ts';
import type { Account, DutyView, FilingSummary, RequestState } from './http.ts';
import type { Failure, Outcome } from './outcome.ts';
import { type Ground, grounds } from './regulation/grounds.ts';
import { type OperatorDecision, registryNumber } from './regulation/operator-decisions.ts';
import type { ServiceNumber } from './services/service.ts';
import { type Language, languages, type Text } from './text.ts';
import type { TokenLight } from './token-light.ts';
import type { CheckReport } from './workstation-check.ts';

/** The windows there are; the registrar lets each call only what the table below names for it. */
export const windowKinds = ['work', 'pin', 'result'] as const;
export type WindowKind = (typeof windowKinds)[number];

/** A token as the status bar and the sign-in page show it. */
export interface TokenSummary {
  readonly serial: string;
  readonly label: string;
  readonly driver: string;
  readonly certificates: readonly CertificateSummary[];
}

/** A certificate on a token: offered for its purpose, or why not. */
export interface CertificateSummary {
  readonly sha256: string;
  readonly purpose: 'sign' | 'auth' | 'other';
  readonly holder: string;
  readonly iin: string | null;
  readonly notAfter: string;
  readonly fault: Failure | null;
}

/** What the status bar never lies about. */
export interface AppState {
  readonly language: Language;
  readonly token: {
    readonly state: TokenLight;
    readonly fault: Failure | null;
  };
  readonly tokens: readonly TokenSummary[];
  readonly channel: {
    readonly state: 'up' | 'down' | 'unknown';
    readonly since: string | null;
    readonly fault: Failure | null;
  };
  readonly waiting: number;
  readonly check: CheckReport | null;
  readonly session: Account | null;
  /** Why the last session ended, until the next sign-in. */
  readonly ended: Failure | null;
}

/** What was typed into fields, by their names. */
const typedValues = z.record(z.string().regex(/^[a-zA-Z.]{1,64}$/), line(10_000));

/** What the officer typed on the request form; kept encrypted between starts. */
export const draftSchema = z.strictObject({
  ground: z.enum(grounds),
  /** Particulars of the ground and details of the service, as typed, by the names of their fields. */
  particulars: typedValues,
  service: registryNumber.nullable(),
  parameter: line(32),
  value: line(300),
  details: typedValues,
});
export type Draft = z.infer<typeof draftSchema>;

/** A document rendered from the very bytes that will be signed. */
export interface PreparedDocument {
  readonly id: string;
  readonly sha256: string;
  readonly document: PresentedDocument;
}

/** What was typed into the form of a document; `refs` names the one it answers. */
export const filingDraftSchema = z.strictObject({
  type: line(64),
  values: typedValues,
  refs: z.array(documentId).max(16),
});
export type FilingDraft = z.infer<typeof filingDraftSchema>;

/** A filed document, its signature verified here, as a person reads it. */
export interface FiledDocument {
  readonly id: string;
  readonly type: string;
  /** Names of the signers, from their certificates. */
  readonly signers: readonly string[];
  readonly document: PresentedDocument;
}

/** A request as the list shows it: `waiting` is signed and not yet at the centre. */
export interface RequestRow {
  readonly id: string;
  readonly service: ServiceNumber;
  readonly ground: Ground;
  /** Empty where the act demands no number. */
  readonly caseNumber: string;
  /** The request whose result lacked the answer this one brings. */
  readonly supplements: string | null;
  readonly issuedAt: string;
  readonly state: RequestState | 'waiting';
  readonly reason: Failure | null;
  readonly openedAt: string | null;
  readonly destroyedAt: string | null;
  /** Whether the receipt and, once there, its inclusion proof were verified here. */
  readonly receipt: 'none' | 'verified' | 'proven';
}

/** A document as the PIN window names it. */
export interface PinDocument {
  readonly title: Text;
  readonly documentId: string;
  readonly sha256: string;
}

/** What the PIN window shows: holder, purpose, token, and every document that will be signed. */
export interface PinContext {
  readonly language: Language;
  /** Null when the PIN itself is to be set: that concerns no certificate. */
  readonly holder: string | null;
  readonly purpose: 'sign' | 'auth' | 'open' | 'change-pin' | 'unblock-pin';
  readonly tokenSerial: string;
  readonly tokenLabel: string;
  readonly documents: readonly PinDocument[];
}

/** The content of the result window; handed over once. */
export interface ResultContent {
  readonly language: Language;
  readonly requestId: string;
  readonly caseNumber: string;
  readonly service: ServiceNumber;
  readonly records: readonly Readonly<Record<string, string>>[];
  readonly answers: Result['body']['answers'];
  readonly photograph: { readonly mediaType: string; readonly data: string } | null;
  /** Of a document no more than can be shown: its own bytes reach no window. */
  readonly file: { readonly mediaType: string; readonly bytes: number; readonly sha256: string } | null;
  readonly graph: NonNullable<Result['body']['graph']> | null;
  /** Names of the fields a truncated answer left out. */
  readonly hidden: readonly string[];
  readonly isDepersonalised: boolean;
  /** How many records were suppressed then. */
  readonly suppressed: number;
  /** The request whose first result lacked this answer. */
  readonly supplements: string | null;
  /** The watermark: who opened it, where and when. */
  readonly watermark: string;
  /** RFC 3339; the window closes itself then. */
  readonly closesAt: string;
}

const none = z.strictObject({});

/** A call: which windows may make it and the schema of its argument. `result<T>` carries the answer's type. */
function call<A extends z.ZodType>(windows: readonly WindowKind[], argument: A) {
  return { result: <T>() => ({ windows, argument, type: undefined as T | undefined }) };
}

/** The one table of IPC: both sides derive from it. Every call answers with an Outcome. */
export const ipcCalls = {
  state: call(['work'], none).result<AppState>(),
  setLanguage: call(['work'], z.strictObject({ language: z.enum(languages) })).result<null>(),
  runCheck: call(['work'], none).result<CheckReport>(),
  signIn: call(['work'], z.strictObject({ certificate: z.string().max(64) })).result<Account>(),
  signOut: call(['work'], none).result<null>(),
  prepareAgreement: call(['work'], none).result<PreparedDocument>(),
  signAgreement: call(['work'], z.strictObject({ id: documentId })).result<null>(),
  loadDraft: call(['work'], none).result<Draft | null>(),
  saveDraft: call(['work'], draftSchema).result<null>(),
  prepareRequest: call(['work'], draftSchema).result<PreparedDocument>(),
  signRequest: call(['work'], z.strictObject({ id: documentId })).result<null>(),
  requests: call(['work'], none).result<readonly RequestRow[]>(),
  receipt: call(['work'], z.strictObject({ id: documentId })).result<PresentedDocument>(),
  openResult: call(['work'], z.strictObject({ id: documentId })).result<null>(),
  filings: call(['work'], none).result<readonly FilingSummary[]>(),
  filing: call(['work'], z.strictObject({ id: documentId })).result<FiledDocument>(),
  duties: call(['work'], none).result<readonly DutyView[]>(),
  operatorDecisions: call(['work'], none).result<readonly OperatorDecision[]>(),
  prepareFiling: call(['work'], filingDraftSchema).result<PreparedDocument>(),
  signFiling: call(['work'], z.strictObject({ id: documentId })).result<null>(),
  changePin: call(['work'], z.strictObject({ tokenSerial: line(64) })).result<null>(),
  unblockPin: call(['work'], z.strictObject({ tokenSerial: line(64) })).result<null>(),
  pinContext: call(['pin'], none).result<PinContext>(),
  resultContent: call(['result'], none).result<ResultContent>(),
  closeResult: call(['result'], none).result<null>(),
} as const;

export type IpcName = keyof typeof ipcCalls;
export type IpcArgument<N extends IpcName> = z.infer<(typeof ipcCalls)[N]['argument']>;
export type IpcResult<N extends IpcName> = Exclude<(typeof ipcCalls)[N]['type'], undefined>;

/** Events main pushes to the work window: something named changed, ask again. */
export const ipcEvents = ['state-changed', 'requests-changed', 'filings-changed'] as const;
export type IpcEvent = (typeof ipcEvents)[number];

/** The channel names on the wire. */
export const ipcChannel = (name: IpcName) => `sio:${name}`;
export const eventChannel = (name: IpcEvent) => `sio-event:${name}`;

/** The channel on which main hands the PIN window its message port to the token agent. */
export const pinPortChannel = 'sio:pin-port';

/**
 * Messages agent → PIN window. The agent asks again after each wrong PIN; nothing is ever retried by itself. Wanted is
 * the PIN, the old and a new one, the security officer's (PUK) and a new one, or leave to ask at the reader's own keys.
 */
export type PinPrompt =
  | {
      readonly kind: 'ask';
      /** Counts the questions of one window; a reply names the one it answers. */
      readonly entry: number;
      readonly wants: 'pin' | 'change' | 'unblock' | 'pin-pad';
      readonly minLength: number;
      readonly maxLength: number;
      /** Of the PIN that is checked: the user's, or the security officer's to unblock. */
      readonly counter: 'full' | 'low' | 'final' | 'locked' | 'unknown';
      readonly lastError: Failure | null;
    }
  | { readonly kind: 'working' }
  /** The token waits for the PIN at the reader's own keys. */
  | { readonly kind: 'reader' }
  | { readonly kind: 'done' };

/** Messages PIN window → agent. */
export const pinReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('pin'),
    entry: z.number().int().positive(),
    /** The PIN, or what allows to set a new one; empty when it is typed at the reader. */
    pin: z.string().max(256),
    newPin: z.string().max(256).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('cancel') }),
]);
export type PinReply = z.infer<typeof pinReplySchema>;

/** What the preloads expose as `window.bridge`. */
export interface Bridge {
  call<N extends IpcName>(name: N, argument: IpcArgument<N>): Promise<Outcome<IpcResult<N>>>;
  on(event: IpcEvent, listener: () => void): () => void;
}

/** What the PIN window's preload exposes as `window.pinBridge`, beside `window.bridge`. */
export interface PinBridge {
  onPrompt(listener: (prompt: PinPrompt) => void): void;
  reply(reply: PinReply): void;
}
