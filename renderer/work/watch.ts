import type { IpcEvent } from '../../protocol/ipc.ts';
import type { Outcome } from '../../protocol/outcome.ts';
import { bridge } from '../bridge.ts';

/** Asks once and again at every event; answers that were overtaken by a later question are dropped. */
export function watch<T>(
  event: IpcEvent,
  question: () => Promise<Outcome<T>>,
  listener: (outcome: Outcome<T>) => void,
): () => void {
  let asked = 0;
  const ask = async () => {
    asked += 1;
    const turn = asked;
    const outcome = await question();
    if (turn === asked) listener(outcome);
  };
  const stop = bridge.on(event, () => void ask());
  void ask();
  return () => {
    asked = Number.NaN;
    stop();
  };
}
