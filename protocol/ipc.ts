import { z } from 'zod';
import type { AttachedFile, Attachment } from './attachments.ts';
import { type BatchLine, mostInBatch } from './batch.ts';
import type { ApplicationAction } from './documents/access-application.ts';
import type { PresentedDocument } from './documents/document.ts';
import { documentId, line, sha256Hex } from './documents/document.ts';
import type { Result } from './documents/result.ts';
import type { Account, DutyView, FilingState, FilingSummary, RequestState } from './http.ts';
import type { Failure, Outcome } from './outcome.ts';
import type { PinContext } from './pin.ts';
import { type Ground, grounds } from './regulation/grounds.ts';
import { type OperatorDecision, registryNumber } from './regulation/operator-decisions.ts';
import type { ServiceNumber } from './services/service.ts';
import { type Language, languages } from './text.ts';
import type { TokenLight } from './token-light.ts';
import type { TokenSummary } from './token-summary.ts';
import type { CheckReport } from './workstation-check.ts';

/** The windows there are; the registrar lets each call only what the table below names for it. */
export const windowKinds = ['work', 'pin', 'result', 'admin', 'admin-pin'] as const;
export type WindowKind = (typeof windowKinds)[number];

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
  /** The operator's technical support (Rules 151, item 42), readable without the centre. */
  readonly support: { readonly phone: string; readonly email: string } | null;
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
  /** The judge's decision the request rests on, where the service needs one (Rules 151, item 28). */
  sanction: documentId.nullable().default(null),
});
export type Draft = z.infer<typeof draftSchema>;

/** A document rendered from the very bytes that will be signed. */
export interface PreparedDocument {
  readonly id: string;
  readonly sha256: string;
  readonly document: PresentedDocument;
  /** The files inside those bytes; left out where none is attached. */
  readonly attachments?: readonly AttachedFile[];
}

/** What was typed into the form of a document; `refs` names the one it answers, a file stands by its handle. */
export const filingDraftSchema = z.strictObject({
  type: line(64),
  values: typedValues,
  refs: z.array(documentId).max(16),
});
export type FilingDraft = z.infer<typeof filingDraftSchema>;

/** An unfinished form of a document, kept encrypted between starts: by its type and the document it answers. */
export const keptFilingSchema = z.strictObject({
  type: line(64),
  answered: documentId.nullable(),
  values: typedValues,
});
export type KeptFiling = z.infer<typeof keptFilingSchema>;

/** A filed document, its signature verified here, as a person reads it. */
export interface FiledDocument {
  readonly id: string;
  readonly type: string;
  /** Names of the signers, from their certificates. */
  readonly signers: readonly string[];
  readonly document: PresentedDocument;
  readonly attachments?: readonly AttachedFile[];
  /** Of a list for a prosecutor alone: whether its answer was shown to leave nothing out. */
  readonly completeness?: Completeness;
}

/** What became of the check of an answer's lists against the journal (Rules 151, item 54). */
export interface Completeness {
  /** `unchecked`: this workstation has no key of the journal. */
  readonly state: 'proven' | 'incomplete' | 'unchecked';
  readonly parts: number;
  readonly fault: Failure | null;
}

/** An application of a person without a session, as the start page shows it; `not-taken` is refused at the door. */
export interface ApplicationRow {
  readonly id: string;
  readonly action: ApplicationAction;
  readonly holder: string;
  readonly issuedAt: string;
  /** `unknown` is accepted, and the centre cannot be asked now. */
  readonly state: FilingState | 'waiting' | 'not-taken' | 'unknown';
  readonly fault: Failure | null;
  /** The operator's decision, its signature verified here. */
  readonly decision: FiledDocument | null;
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
  notices: call(['work'], none).result<readonly FiledDocument[]>(),
  pickAttachment: call(
    ['work'],
    z.strictObject({ type: line(64), field: line(64) }),
  ).result<Attachment | null>(),
  attachments: call(['work'], none).result<readonly Attachment[]>(),
  filingDrafts: call(['work'], none).result<readonly KeptFiling[]>(),
  saveFilingDraft: call(['work'], keptFilingSchema).result<null>(),
  prepareFiling: call(['work'], filingDraftSchema).result<PreparedDocument>(),
  signFiling: call(['work'], z.strictObject({ id: documentId })).result<null>(),
  prepareApplication: call(
    ['work'],
    z.strictObject({ certificate: sha256Hex, values: typedValues }),
  ).result<PreparedDocument>(),
  signApplication: call(['work'], z.strictObject({ id: documentId })).result<null>(),
  applications: call(['work'], none).result<readonly ApplicationRow[]>(),
  changePin: call(['work'], z.strictObject({ tokenSerial: line(64) })).result<null>(),
  unblockPin: call(['work'], z.strictObject({ tokenSerial: line(64) })).result<null>(),
  pinContext: call(['pin'], none).result<PinContext>(),
  resultContent: call(['result'], none).result<ResultContent>(),
  signBatch: call(['work'], z.strictObject({ ids: z.array(documentId).min(1).max(mostInBatch) })).result<
    readonly BatchLine[]
  >(),
  preparePrint: call(
    ['result'],
    z.strictObject({ materials: line(300).min(1), copies: z.number().int().min(1).max(10) }),
  ).result<PreparedDocument>(),
  printResult: call(['result'], z.strictObject({ id: documentId })).result<null>(),
  closeResult: call(['result'], none).result<null>(),
} as const;

export type IpcName = keyof typeof ipcCalls;
export type IpcArgument<N extends IpcName> = z.infer<(typeof ipcCalls)[N]['argument']>;
export type IpcResult<N extends IpcName> = Exclude<(typeof ipcCalls)[N]['type'], undefined>;

/** Events main pushes to the work window: something named changed, ask again. */
export const ipcEvents = ['state-changed', 'requests-changed', 'filings-changed', 'notices-changed'] as const;
export type IpcEvent = (typeof ipcEvents)[number];

/** The channel names on the wire. */
export const ipcChannel = (name: IpcName) => `sio:${name}`;
export const eventChannel = (name: IpcEvent) => `sio-event:${name}`;

/** What the preloads expose as `window.bridge`. */
export interface Bridge {
  call<N extends IpcName>(name: N, argument: IpcArgument<N>): Promise<Outcome<IpcResult<N>>>;
  on(event: IpcEvent, listener: () => void): () => void;
}
