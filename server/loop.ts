/** Work that is done again and again: with every tick, sooner when woken, never twice at once. */
export interface Loop {
  /** Asks for the next round soon. It never puts off a round that is due, however often it is called. */
  wake(): void;
  /** One whole round from now on; rounds asked for while one waits to begin are one round. */
  run(): Promise<void>;
  /** No rounds by themselves any more; resolves when the running one is over. */
  stop(): Promise<void>;
}

/** Starts a loop. A round that throws is told to `onError`, and the next one comes with the tick. */
export function createLoop(parts: {
  readonly work: () => Promise<void>;
  readonly onError: (error: unknown) => void;
  /** Milliseconds from the end of a round to the next, and from a wake to its round. */
  readonly tick: number;
  readonly soon: number;
}): Loop {
  let timer: NodeJS.Timeout | null = null;
  let dueAt = Number.POSITIVE_INFINITY;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;

  const begin = async () => {
    waiting = null;
    await parts.work();
  };
  const run = () => {
    waiting ??= running.then(begin).catch(parts.onError);
    running = waiting;
    return waiting;
  };
  const schedule = (milliseconds: number) => {
    const at = performance.now() + milliseconds;
    if (stopped || at >= dueAt) return;
    if (timer !== null) clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(() => {
      dueAt = Number.POSITIVE_INFINITY;
      void run().then(() => schedule(parts.tick));
    }, milliseconds);
    timer.unref();
  };
  schedule(parts.tick);
  return {
    wake: () => schedule(parts.soon),
    run,
    stop: async () => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}
