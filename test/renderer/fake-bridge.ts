import type { DutyView, FilingSummary } from '../../protocol/http.ts';
import type { AppState, FiledDocument, IpcName, RequestRow, ResultContent } from '../../protocol/ipc.ts';
import type { Outcome } from '../../protocol/outcome.ts';
import type { PinContext, PinPrompt } from '../../protocol/pin.ts';

/** What a call changes in the fake after it was answered. */
export interface Effect {
  readonly state?: Partial<AppState>;
  readonly requests?: readonly RequestRow[];
  readonly filings?: readonly FilingSummary[];
  readonly notices?: readonly FiledDocument[];
}

/** What the fake knows and how it answers; everything crosses into the page as JSON. */
export interface Scenario {
  readonly state: AppState;
  readonly requests?: readonly RequestRow[];
  readonly filings?: readonly FilingSummary[];
  /** Filed documents by their ids. */
  readonly filed?: Readonly<Record<string, FiledDocument>>;
  readonly duties?: readonly DutyView[];
  readonly notices?: readonly FiledDocument[];
  readonly answers?: Partial<Record<IpcName, Outcome<unknown>>>;
  readonly effects?: Partial<Record<IpcName, Effect>>;
  readonly pin?: PinContext;
  readonly result?: ResultContent;
  readonly prompts?: readonly PinPrompt[];
}

/** The handle a test has on the fake inside the page. */
export interface Fake {
  readonly calls: { readonly name: string; readonly argument: unknown }[];
  readonly pinReplies: unknown[];
  readonly violations: string[];
  answer(name: string, outcome: unknown): void;
  change(effect: unknown): void;
  prompt(prompt: unknown): void;
}

/**
 * A FAKE of the preloads, for looking at the windows and testing them without main: it only plays answers back.
 * Runs inside the page, so it may use nothing from this file's scope.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: it is sent into the page as text and can call nothing outside itself
export function installFakeBridge(scenario: Scenario): void {
  let state = scenario.state;
  let requests = scenario.requests ?? [];
  let filings = scenario.filings ?? [];
  let notices = scenario.notices ?? [];
  const answers: Record<string, unknown> = { ...scenario.answers };
  const effects: Record<string, Effect | undefined> = { ...scenario.effects };
  const listeners: Record<string, (() => void)[]> = {
    'state-changed': [],
    'requests-changed': [],
    'filings-changed': [],
    'notices-changed': [],
  };
  let onPrompt: (prompt: PinPrompt) => void = () => undefined;
  const emit = (event: string) => {
    for (const listener of listeners[event] ?? []) listener();
  };
  const change = (effect: Effect) => {
    if (effect.state !== undefined) {
      state = { ...state, ...effect.state };
      emit('state-changed');
    }
    if (effect.requests !== undefined) {
      requests = effect.requests;
      emit('requests-changed');
    }
    if (effect.filings !== undefined) {
      filings = effect.filings;
      emit('filings-changed');
    }
    if (effect.notices !== undefined) {
      notices = effect.notices;
      emit('notices-changed');
    }
  };
  const ownAnswers: Record<string, (argument: unknown) => unknown> = {
    state: () => state,
    requests: () => requests,
    filings: () => filings,
    filing: (argument) => scenario.filed?.[(argument as { id: string }).id],
    duties: () => scenario.duties ?? [],
    runCheck: () => state.check,
    loadDraft: () => null,
    operatorDecisions: () => [],
    applications: () => [],
    attachments: () => [],
    notices: () => notices,
    filingDrafts: () => [],
    pinContext: () => scenario.pin,
    resultContent: () => scenario.result,
  };
  const fake: Fake = {
    calls: [],
    pinReplies: [],
    violations: [],
    answer: (name, outcome) => {
      answers[name] = outcome;
    },
    change: (effect) => change(effect as Effect),
    prompt: (prompt) => onPrompt(prompt as PinPrompt),
  };
  const call = async (name: string, argument: unknown) => {
    fake.calls.push({ name, argument });
    if (name === 'setLanguage') change({ state: argument as Partial<AppState> });
    const found = answers[name] as Outcome<unknown> | undefined;
    await new Promise((resolve) => setTimeout(resolve, 5));
    const effect = effects[name];
    if (effect !== undefined && found?.ok !== false) change(effect);
    return found ?? { ok: true, value: ownAnswers[name]?.(argument) ?? null };
  };
  const on = (event: string, listener: () => void) => {
    listeners[event]?.push(listener);
    return () => {
      listeners[event] = (listeners[event] ?? []).filter((known) => known !== listener);
    };
  };
  const pinBridge = {
    onPrompt: (listener: (prompt: PinPrompt) => void) => {
      onPrompt = listener;
      for (const prompt of scenario.prompts ?? []) setTimeout(() => listener(prompt), 0);
    },
    reply: (reply: unknown) => {
      fake.pinReplies.push(reply);
    },
  };
  document.addEventListener('securitypolicyviolation', (event) =>
    fake.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
  );
  Object.assign(window, { bridge: { call, on }, pinBridge, fake });
}
