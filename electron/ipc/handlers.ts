import type { TokenAgents } from '../../native/token-agents.ts';
import { userAgreement } from '../../protocol/documents/user-agreement.ts';
import { failure, success } from '../../protocol/outcome.ts';
import type { Text } from '../../protocol/text.ts';
import { prepareAgreement } from '../services/agreement.ts';
import type { Applications } from '../services/applications.ts';
import type { Attachments } from '../services/attachments.ts';
import type { Filings } from '../services/filings.ts';
import type { Notices } from '../services/notices.ts';
import type { Outbox } from '../services/outbox.ts';
import type { PinDialog } from '../services/pin-dialog.ts';
import { setTokenPin } from '../services/pin-setting.ts';
import type { Printing } from '../services/printing.ts';
import type { RegulationInForce } from '../services/regulation.ts';
import type { Requests } from '../services/requests.ts';
import type { Results } from '../services/results.ts';
import type { Session } from '../services/session.ts';
import type { SettingsStore } from '../services/settings-store.ts';
import { signAndSend } from '../services/sign-and-send.ts';
import { signBatch } from '../services/sign-batch.ts';
import type { Signer } from '../services/signer.ts';
import { type Announcer, readState, type StateOptions } from '../services/state.ts';
import { findAuthKey } from '../services/tokens.ts';
import type { WorkstationCheck } from '../services/workstation-check.ts';
import type { IpcHandlers } from './registrar.ts';

/** The services behind the calls. */
export interface HandlerServices {
  readonly state: StateOptions;
  readonly settings: SettingsStore;
  readonly agents: TokenAgents;
  readonly session: Session;
  readonly check: WorkstationCheck;
  readonly signer: Signer;
  readonly outbox: Outbox;
  readonly requests: Requests;
  readonly results: Results;
  readonly printing: Printing;
  readonly filings: Filings;
  readonly attachments: Attachments;
  readonly notices: Notices;
  readonly applications: Applications;
  readonly regulation: RegulationInForce;
  readonly pin: PinDialog;
  readonly announcer: Announcer;
  readonly agreement: Text;
}

/** Names of the table to services. */
export function createHandlers(services: HandlerServices): IpcHandlers {
  return {
    ...generalHandlers(services),
    ...documentHandlers(services),
    ...filingHandlers(services),
    ...applicationHandlers(services),
    ...resultHandlers(services),
    ...pinHandlers(services),
  };
}

function generalHandlers({ state, settings, agents, session, check, announcer }: HandlerServices) {
  return {
    state: () => success(readState(state)),
    setLanguage: ({ language }) => {
      settings.setLanguage(language);
      announcer.announce('state-changed');
      return success(null);
    },
    runCheck: async () => success(await check.run()),
    signIn: async ({ certificate }) => {
      const allowed = check.allowsSignIn();
      if (!allowed.ok) return allowed;
      const key = findAuthKey(agents.tokens(), certificate);
      return key.ok ? await session.signIn(key.value) : key;
    },
    signOut: () => session.signOut(),
    loadDraft: () => {
      const account = session.account();
      return success(account === null ? null : settings.draft(account.iin));
    },
    saveDraft: (draft) => {
      // What was typed when the session ended still belongs to the person who typed it.
      const person = session.lastPerson();
      if (person === null) return failure('session-absent');
      settings.saveDraft(person, draft);
      return success(null);
    },
  } satisfies Partial<IpcHandlers>;
}

function documentHandlers(services: HandlerServices) {
  const { session, signer, requests, settings, agreement } = services;
  return {
    prepareAgreement: () => prepareAgreement(session, signer, agreement),
    signAgreement: async ({ id }) => {
      const sent = await signAndSend(services, id, userAgreement.type);
      if (sent.ok) await session.refresh();
      return sent;
    },
    prepareRequest: (draft) => requests.prepare(draft),
    signRequest: async ({ id }) => {
      const sent = await signAndSend(services, id, 'information-request');
      const account = session.account();
      if (sent.ok && account !== null) settings.clearDraft(account.iin);
      return sent;
    },
    signBatch: ({ ids }) => signBatch(services, ids),
    requests: () => requests.list(),
    receipt: ({ id }) => requests.receipt(id),
  } satisfies Partial<IpcHandlers>;
}

function filingHandlers(services: HandlerServices) {
  const { filings, signer, attachments, session, settings } = services;
  return {
    notices: () => success(services.notices.known()),
    pickAttachment: ({ type, field }) => attachments.pick(type, field),
    attachments: () => success(attachments.list()),
    filingDrafts: () => {
      const account = session.account();
      return success(account === null ? [] : settings.filingDrafts(account.iin));
    },
    saveFilingDraft: (filing) => {
      const person = session.lastPerson();
      if (person === null) return failure('session-absent');
      settings.saveFilingDraft(person, filing);
      return success(null);
    },
    filings: () => filings.list(),
    filing: ({ id }) => filings.read(id),
    duties: () => filings.duties(),
    operatorDecisions: () => services.regulation.decisions(),
    prepareFiling: (draft) => filings.prepare(draft),
    signFiling: async ({ id }) => {
      const type = signer.find(id)?.type;
      if (type === undefined) return failure('document-malformed', { detail: 'id' });
      const sent = await signAndSend(services, id, type);
      services.announcer.announce('filings-changed');
      return sent;
    },
  } satisfies Partial<IpcHandlers>;
}

function applicationHandlers({ applications }: HandlerServices) {
  return {
    prepareApplication: ({ certificate, values }) => applications.prepare(certificate, values),
    signApplication: ({ id }) => applications.sign(id),
    applications: () => applications.list(),
  } satisfies Partial<IpcHandlers>;
}

function pinHandlers({ pin, agents, settings }: HandlerServices) {
  const options = { pin, agents, language: () => settings.language() };
  return {
    changePin: ({ tokenSerial }) => setTokenPin(options, tokenSerial, 'pin'),
    unblockPin: ({ tokenSerial }) => setTokenPin(options, tokenSerial, 'so-pin'),
    pinContext: (_argument, caller) => pin.context(caller.contents),
  } satisfies Partial<IpcHandlers>;
}

function resultHandlers({ results, printing }: HandlerServices) {
  return {
    openResult: ({ id }) => results.open(id),
    resultContent: (_argument, caller) => results.takeContent(caller.contents),
    preparePrint: (wish, caller) => printing.prepare(caller.contents, wish),
    printResult: ({ id }, caller) => printing.print(caller.contents, id),
    closeResult: (_argument, caller) => results.closeFrom(caller.contents),
  } satisfies Partial<IpcHandlers>;
}
