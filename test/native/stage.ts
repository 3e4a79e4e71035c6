import { type AgentProcess, defaultDeadlines } from '../../native/agent-process.ts';
import { DriverSupervisor } from '../../native/driver-supervisor.ts';
import type { KeyResult, TokenFacts } from '../../native/token-agent/messages.ts';
import type { Outcome } from '../../protocol/outcome.ts';

/** A process that says what it is told to and ends when it is killed. */
interface PlayedProcess extends AgentProcess {
  say(report: unknown): void;
  exit(): void;
  isAlive(): boolean;
}

function playProcess(): PlayedProcess {
  const heard: ((message: unknown) => void)[] = [];
  const ends: (() => void)[] = [];
  let alive = true;
  const exit = () => {
    if (!alive) return;
    alive = false;
    for (const end of ends) end();
  };
  return {
    postMessage: () => undefined,
    onMessage: (listener) => heard.push(listener),
    onExit: (listener) => (alive ? ends.push(listener) : listener()),
    kill: exit,
    say: (report) => {
      for (const listener of heard) listener(report);
    },
    exit,
    isAlive: () => alive,
  };
}

/** A supervisor with its processes played, and what its operations answered. */
export interface Stage {
  readonly supervisor: DriverSupervisor;
  readonly processes: PlayedProcess[];
  readonly answers: Promise<Outcome<KeyResult[]>>[];
  last(): PlayedProcess;
}

/** One driver with one restart a minute. */
export function openStage(): Stage {
  const processes: PlayedProcess[] = [];
  const supervisor = new DriverSupervisor({
    settings: { name: 'driver', path: '/driver.so', sha256: null },
    fork: () => {
      const made = playProcess();
      processes.push(made);
      return made;
    },
    deadlines: defaultDeadlines,
    restarts: { count: 1, withinMs: 60_000 },
    onChange: () => undefined,
  });
  const last = () => {
    const found = processes.at(-1);
    if (found === undefined) throw new Error('no process');
    return found;
  };
  return { supervisor, processes, answers: [], last };
}

const token: TokenFacts = {
  serial: '1',
  label: '',
  manufacturer: '',
  model: '',
  pin: { minLength: 4, maxLength: 8, counter: 'full', protectedAuthenticationPath: false },
  certificates: [],
  fault: null,
};
/** What an agent says that sees the token. */
export const found = { kind: 'tokens', readers: 1, tokens: [token] };

/** Begins an operation on the token. */
export function operate({ supervisor, answers }: Stage): void {
  answers.push(supervisor.operate('1', [], {}));
}
