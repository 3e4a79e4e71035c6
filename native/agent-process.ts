/** The agent's process as the façade needs it; Electron's utilityProcess is adapted to it outside this folder. */
export interface AgentProcess {
  /** `transfer` holds the port to the PIN window, when there is one. */
  postMessage(message: unknown, transfer?: readonly unknown[]): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Calls each listener once when the process is gone, for whatever reason; at once when it is gone already. */
  onExit(listener: () => void): void;
  /** Must end the process at once and unasked (SIGKILL): it may hang inside the driver. */
  kill(): void;
}

/** How long the end of a killed process is waited for before another is started, ms. */
export const longestEnd = 2_000;

/** Longest silence of each phase, ms, before the driver is taken for hanging. */
export interface Deadlines {
  readonly starting: number;
  readonly idle: number;
  readonly checking: number;
  readonly login: number;
  /** A person types the PIN at the reader's own keys. */
  readonly reader: number;
  /** Between two uses of a key under one login. */
  readonly 'logged-in': number;
  readonly using: number;
  readonly closing: number;
  /** Longest wait for the person's PIN. */
  readonly pin: number;
}

export const defaultDeadlines: Deadlines = {
  starting: 10_000,
  idle: 5_000,
  checking: 5_000,
  login: 20_000,
  reader: 120_000,
  'logged-in': 5_000,
  using: 20_000,
  closing: 5_000,
  pin: 300_000,
};
