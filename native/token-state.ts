import type { AgentPhase } from './token-agent/messages.ts';

/**
 * Where one driver with its readers and tokens stands. Pure: a total table of transitions, in which every state takes
 * every event; `driver-supervisor.ts` is moved by it and the status bar shows it.
 */

/** From nothing to work and back; an agent of one driver does one operation of one token at a time. */
export const tokenStates = [
  /** The driver's process is being started. */
  'starting',
  /** The driver's file is not there, or is not the one the administrator listed. */
  'no-driver',
  'altered',
  /** The driver works and knows no reader, or no reader holds a token. */
  'no-reader',
  'no-token',
  'token',
  /** A person is asked for the PIN. */
  'asking',
  /** The PIN is at the token; logged in; a key is at work; logging out. */
  'logging-in',
  'logged-in',
  'busy',
  'closing',
  /** The driver failed and is being started again. */
  'restarting',
  /** It failed too often and rests. */
  'stopped',
  /** The application ends. */
  'ended',
] as const;
export type TokenState = (typeof tokenStates)[number];

/** What can happen; the first three are what a look at the slots saw. */
export const tokenEvents = [
  'saw-no-reader',
  'saw-no-token',
  'saw-token',
  /** An operation waits for a person, and what it does after that. */
  'ask',
  'login',
  'logged-in',
  'use',
  'close',
  /** No operation is left. */
  'settled',
  /** The driver hung, crashed or lost its mind, and may be started again; or not once more. */
  'fail',
  'fail-again',
  'driver-missing',
  'driver-altered',
  /** Somebody asks for a driver that was given up. */
  'retry',
  'end',
] as const;
export type TokenEvent = (typeof tokenEvents)[number];

type Row = Readonly<Record<TokenEvent, TokenState>>;

/** What happens in a state unless its own row says otherwise: a look decides, a failure ends the work. */
const running = {
  'saw-no-reader': 'no-reader',
  'saw-no-token': 'no-token',
  'saw-token': 'token',
  fail: 'restarting',
  'fail-again': 'stopped',
  'driver-missing': 'no-driver',
  'driver-altered': 'altered',
  end: 'ended',
} as const;

/** Events that change nothing in this state. */
function stays(state: TokenState): Row {
  return Object.fromEntries(tokenEvents.map((event) => [event, state])) as Row;
}

/** A token's operation under way: a look that still sees a token does not disturb it. */
function working(state: TokenState, rest: Partial<Row>): Row {
  return { ...stays(state), ...running, 'saw-token': state, settled: 'token', ...rest };
}

const steps = {
  ask: 'asking',
  login: 'logging-in',
  'logged-in': 'logged-in',
  use: 'busy',
  close: 'closing',
} as const;

/** Given up: only a person's wish, or a period of quiet, starts it again. */
function givenUp(state: TokenState): Row {
  return { ...stays(state), retry: 'starting', end: 'ended' };
}

const transitions: Readonly<Record<TokenState, Row>> = {
  starting: { ...stays('starting'), ...running },
  'no-driver': givenUp('no-driver'),
  altered: givenUp('altered'),
  'no-reader': { ...stays('no-reader'), ...running },
  'no-token': { ...stays('no-token'), ...running },
  token: { ...stays('token'), ...running, ...steps },
  asking: working('asking', steps),
  'logging-in': working('logging-in', steps),
  'logged-in': working('logged-in', steps),
  busy: working('busy', steps),
  closing: working('closing', steps),
  restarting: { ...stays('restarting'), ...running },
  stopped: givenUp('stopped'),
  ended: stays('ended'),
};

/** The state after an event. */
export function nextTokenState(state: TokenState, event: TokenEvent): TokenState {
  return transitions[state][event];
}

/** What a phase means for the state, while an operation is under way. */
export const phaseEvents: Readonly<Record<AgentPhase, TokenEvent | null>> = {
  starting: null,
  checking: null,
  idle: 'ask',
  login: 'login',
  reader: 'login',
  'logged-in': 'logged-in',
  using: 'use',
  closing: 'close',
};

/** `restarting`: it failed and is being started again. `stopped`: it failed too often, or would not start. */
export type DriverState = 'starting' | 'ready' | 'missing' | 'altered' | 'restarting' | 'stopped';

const driverStates: Readonly<Record<TokenState, DriverState>> = {
  starting: 'starting',
  'no-driver': 'missing',
  altered: 'altered',
  'no-reader': 'ready',
  'no-token': 'ready',
  token: 'ready',
  asking: 'ready',
  'logging-in': 'ready',
  'logged-in': 'ready',
  busy: 'ready',
  closing: 'ready',
  restarting: 'restarting',
  stopped: 'stopped',
  ended: 'stopped',
};

/** The driver's part of the state: whether it can be worked with. */
export function driverStateOf(state: TokenState): DriverState {
  return driverStates[state];
}
