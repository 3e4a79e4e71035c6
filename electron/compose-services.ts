import { createTokenAgents, type TokenAgents } from '../native/token-agents.ts';
import { createDesks } from './compose-desks.ts';
import type { ServiceParts } from './compose-parts.ts';
import { createHandlers } from './ipc/handlers.ts';
import type { IpcHandlers } from './ipc/registrar.ts';
import { readAgreementText } from './services/agreement.ts';
import { createChannel } from './services/channel.ts';
import { createNcaLayerSigning } from './services/ncalayer-signing.ts';
import { createOutbox, type Outbox, type Route } from './services/outbox.ts';
import { createOutboxStore } from './services/outbox-store.ts';
import { createPinDialog } from './services/pin-dialog.ts';
import { createPlatform } from './services/platform.ts';
import { createProofKeeper } from './services/proofs.ts';
import { createRegulation } from './services/regulation.ts';
import { createRequests } from './services/requests.ts';
import { createResultStore } from './services/result-store.ts';
import { createResults } from './services/results.ts';
import { createRevocation } from './services/revocation.ts';
import { createSession } from './services/session.ts';
import { guardSession } from './services/session-guard.ts';
import { createSettingsStore } from './services/settings-store.ts';
import { createSigner } from './services/signer.ts';
import { type Announcer, createAnnouncer } from './services/state.ts';
import { createEventStream } from './services/stream.ts';
import { issuerFault } from './services/tokens.ts';
import { createWorkstationCheck } from './services/workstation-check.ts';

/** The workstation at work: what the calls do, what the windows hear, and how it ends. */
export interface Services {
  readonly handlers: IpcHandlers;
  readonly announcer: Announcer;
  /** Recovers from a crash, then connects. */
  start(): void;
  /** What must have happened before the process may end; safe to call twice. */
  end(): void;
  /** Tells the centre that the officer left; waits a moment for it. */
  leave(): Promise<void>;
}

/** Wires the services to each other; nothing happens before `start`. */
export function createServices(parts: ServiceParts): Services {
  const core = createCore(parts);
  const jobs = createJobs(parts, core);
  wire(parts, core, jobs);
  const { settings, agents, revocation, channel, session, signer, pin, outboxStore, announcer } = core;
  const { outbox, check, requests, results, stream, proofs } = jobs;
  const support = parts.configuration.support ?? null;
  const state = {
    ...{ settings, agents, revocation, channel, session, support },
    outbox: outboxStore,
    check: () => check,
  };
  return {
    announcer,
    handlers: createHandlers({
      ...core,
      ...jobs,
      state,
      agreement: readAgreementText(),
      signer,
      pin,
      requests,
    }),
    start: () => {
      results.recover();
      channel.start();
      outbox.wake();
    },
    end: () => {
      results.closeAll('session-ended');
      session.end(null);
      for (const service of [stream, outbox, proofs, revocation, channel, agents]) service.stop();
    },
    leave: async () => {
      results.closeAll('session-ended');
      const patience = new Promise((resolve) => setTimeout(resolve, 1_000));
      await Promise.race([session.signOut(), patience]);
    },
  };
}

type Core = ReturnType<typeof createCore>;
type Jobs = ReturnType<typeof createJobs>;

/** Token, channel and session: who speaks, and over what. */
function createCore(parts: ServiceParts) {
  const { configuration, identity, trust, database, log, now } = parts;
  const settings = createSettingsStore(database);
  const language = () => settings.language();
  const announcer = createAnnouncer();
  const { channel, revocation, agents } = createSources(parts, announcer);
  const pin = createPinDialog({ open: parts.openPinWindow, cancel: () => agents.cancel() });
  const { ncalayer } = configuration;
  const ncaLayer =
    ncalayer?.allowed === true ? createNcaLayerSigning({ address: ncalayer, trust, language, now }) : null;
  const signer = createSigner({ workstation: identity.name, trust, agents, pin, language, now, ncaLayer });
  const session = createSession({ channel, signer, trust, log, now });
  return {
    ...{ settings, language, agents, revocation, pin, channel, signer, session, announcer },
    outboxStore: createOutboxStore(database),
  };
}

/** The channel, the lists that come over it, and the tokens whose certificates are judged by them. */
function createSources(parts: ServiceParts, announcer: Announcer) {
  const { configuration, identity, trust, database, log, now } = parts;
  const channel = createChannel({
    address: configuration.centre,
    secureContext: identity.secureContext,
    log,
    now,
  });
  const revocation = createRevocation({
    ...{ trust, database, log, now },
    connection: () => channel.current(),
    onChange: () => announcer.announce('state-changed'),
  });
  const issuer = issuerFault(trust, now);
  const agents: TokenAgents = createTokenAgents({
    drivers: configuration.drivers,
    fork: parts.forkAgent,
    check: (certificate) => issuer(certificate) ?? revocation.faultOf(certificate),
    now,
  });
  return { channel, revocation, agents };
}

/** What is done over them. */
function createJobs(parts: ServiceParts, core: Core) {
  const { configuration, identity, trust, database, log, now } = parts;
  const { session, channel, agents, signer, pin, language, announcer, outboxStore } = core;
  const delivery = createDelivery(parts, core);
  const { outbox } = delivery;
  const check = createWorkstationCheck({
    probes: configuration.probes,
    platform: createPlatform(parts.profile),
    software: parts.software,
    isLockObserved: () => parts.screen.isLockObserved(),
    onChange: () => announcer.announce('state-changed'),
    ...{ channel, agents, identity, outbox, now, log },
  });
  const store = createResultStore(database);
  const regulation = createRegulation(session);
  const requests = createRequests({
    session,
    signer,
    outbox: outboxStore,
    results: store,
    trust,
    regulation,
  });
  const results = createResults({
    ...{ session, requests, identity, trust, agents, pin, database, store, outbox, language, now, log },
    openWindow: parts.openResultWindow,
    seconds: configuration.resultSeconds,
    onChange: () => announcer.announce('requests-changed'),
  });
  const stream = createEventStream({
    bound: () => session.bound(),
    session: () => session.account()?.session ?? null,
    onOpen: () => {
      announcer.announce('requests-changed');
      announcer.announce('filings-changed');
    },
    onEvent: (event) => {
      if (event.event === 'request-changed') announcer.announce('requests-changed');
      else if (event.event === 'filings-changed') announcer.announce('filings-changed');
      else session.end({ code: event.reason.code });
    },
  });
  return {
    ...delivery,
    ...createDesks(parts, { ...core, outbox, check, results }),
    ...{ check, requests, results, stream, regulation },
  };
}

/** The outbox and the proofs of what it delivered. */
function createDelivery({ trust, log, journal }: ServiceParts, core: Core) {
  const { channel, session, announcer, outboxStore: store } = core;
  const onChange = () => {
    announcer.announce('requests-changed');
    announcer.announce('state-changed');
  };
  const proofs = createProofKeeper({ store, journal, connection: () => channel.current(), log, onChange });
  const outbox: Outbox = createOutbox({
    ...{ store, trust, log },
    route: () => routeOf(core),
    onSessionAbsent: () => session.end({ code: 'session-absent' }),
    onChange: () => {
      onChange();
      proofs.wake();
      // An agreement that was delivered late opens the way to requests without another sign-in.
      if (session.account()?.agreementSignedAt === null) void session.refresh();
    },
  });
  return { proofs, outbox };
}

/** Who must hear of what. */
function wire(parts: ServiceParts, core: Core, jobs: Jobs): void {
  const { session, channel, agents, revocation, pin, announcer } = core;
  const { outbox, proofs, stream, results, attachments } = jobs;
  const stateChanged = () => announcer.announce('state-changed');
  agents.onChange(stateChanged);
  channel.onChange(() => {
    outbox.routeChanged();
    proofs.wake();
    revocation.wake();
    stream.update();
    stateChanged();
  });
  session.onChange(() => {
    if (session.account() === null) {
      results.closeAll('session-ended');
      pin.dismiss();
      attachments.forget();
    }
    outbox.routeChanged();
    stream.update();
    announcer.announce('requests-changed');
    stateChanged();
  });
  guardSession(session, agents, parts.screen);
  // A new PIN is also set without a session.
  parts.screen.on('lock-screen', () => pin.dismiss());
}

/** The present connection, and whose session it is proved for. */
function routeOf({ channel, session }: Core): Route | null {
  const connection = channel.current();
  if (!connection.ok) return null;
  const bound = session.bound();
  const isBound = bound.ok && bound.value === connection.value;
  return { connection: connection.value, person: isBound ? (session.account()?.iin ?? null) : null };
}
