import type { TokenAgents } from '../../native/token-agents.ts';
import type { AppState, IpcEvent } from '../../protocol/ipc.ts';
import type { Channel } from './channel.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { Revocation } from './revocation.ts';
import type { Session } from './session.ts';
import type { SettingsStore } from './settings-store.ts';
import { summariseTokens, tokenState } from './tokens.ts';
import type { WorkstationCheck } from './workstation-check.ts';

export interface StateOptions {
  readonly settings: SettingsStore;
  readonly agents: TokenAgents;
  readonly revocation: Revocation;
  readonly channel: Channel;
  readonly outbox: OutboxStore;
  readonly check: () => WorkstationCheck;
  readonly session: Session;
  readonly support: AppState['support'];
}

/** What the windows show of the whole, taken at this moment. */
export function readState(options: StateOptions): AppState {
  const { settings, agents, revocation, channel, outbox, check, session, support } = options;
  return {
    language: settings.language(),
    token: tokenState(agents, session.key()?.tokenSerial ?? null),
    tokens: summariseTokens(agents.tokens(), revocation.viewOf),
    channel: channel.state(),
    waiting: outbox.waitingCount(),
    check: check().last(),
    session: session.account(),
    ended: session.ended(),
    support,
  };
}

/** Tells the windows that something changed: many changes in a moment are told once. */
export interface Announcer {
  announce(event: IpcEvent): void;
  onEvent(listener: (event: IpcEvent) => void): void;
}

/** Creates the announcer; `pause` ms gather changes. */
export function createAnnouncer(pause = 40): Announcer {
  const pending = new Map<IpcEvent, NodeJS.Timeout>();
  const listeners = new Set<(event: IpcEvent) => void>();
  return {
    announce: (event) => {
      if (pending.has(event)) return;
      const timer = setTimeout(() => {
        pending.delete(event);
        for (const listener of listeners) listener(event);
      }, pause);
      timer.unref();
      pending.set(event, timer);
    },
    onEvent: (listener) => {
      listeners.add(listener);
    },
  };
}
