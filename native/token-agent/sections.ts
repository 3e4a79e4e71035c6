import type { AgentPhase, AgentReport } from './messages.ts';

/** Driver calls block the process, so they run in sections, one after the other, each with announced phases. */
export interface Sections {
  /** Says what is about to happen and lets the message leave the process before a call may block it. */
  enter(phase: AgentPhase): Promise<void>;
  /** Runs one section after all earlier ones, then reports that the agent is idle. */
  exclusive<T>(run: () => Promise<T>): Promise<T>;
  isFree(): boolean;
}

/** The queue of one driver; there is one driver in a process. */
export function createSections(post: (report: AgentReport) => void): Sections {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    async enter(phase) {
      post({ kind: 'phase', phase });
      await new Promise((resolve) => setImmediate(resolve));
    },
    async exclusive(run) {
      waiting += 1;
      const mine = last.then(run);
      last = mine.catch(() => undefined);
      try {
        return await mine;
      } finally {
        waiting -= 1;
        post({ kind: 'phase', phase: 'idle' });
      }
    },
    isFree: () => waiting === 0,
  };
}
