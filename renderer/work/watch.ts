import type { IpcEvent } from '../../protocol/ipc.ts';
import type { Outcome } from '../../protocol/outcome.ts';
import { bridge } from '../bridge.ts';

/**
 * Asks once, again at every event, and every `interval` milliseconds where time itself changes the answer; answers that
 * were overtaken by a later question are dropped.
 */
export function watch<T>(
  event: IpcEvent,
  question: () => Promise<Outcome<T>>,
  listener: (outcome: Outcome<T>) => void,
  interval: number | null = null,
): () => void {
  let asked = 0;
  const ask = async () => {
    asked += 1;
    const turn = asked;
    const outcome = await question();
    if (turn === asked) listener(outcome);
  };
  const stop = bridge.on(event, () => void ask());
  const timer = interval === null ? null : window.setInterval(() => void ask(), interval);
  void ask();
  return () => {
    asked = Number.NaN;
    if (timer !== null) window.clearInterval(timer);
    stop();
  };
}
