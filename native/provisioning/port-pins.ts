import { type BenchPinPrompt, benchPinReplySchema } from '../../protocol/admin-pin.ts';
import type { Failure } from '../../protocol/outcome.ts';
import type { PinPort } from '../token-agent/pin-entry.ts';
import type { Order } from './order.ts';

type Ask = Extract<BenchPinPrompt, { kind: 'ask' }>;

/** What the administrator typed, or why the waiting ended without it. */
export type PinsAnswer = { readonly pins: Order['pins'] } | { readonly ended: Failure };

/** The source of PINs that is a window: the third beside the PIN file and the terminal. */
export interface PortPins {
  /** Shows a question and waits for the one answer to it, at most `seconds`. */
  ask(question: Omit<Ask, 'kind' | 'entry'>, seconds: number): Promise<PinsAnswer>;
  /** Tells the window that the token works. */
  working(): void;
  /** Ends a waiting `ask`, and every later one, with this failure. */
  interrupt(error: Failure): void;
  /** Tells the window to close, and closes the port. */
  end(): void;
}

/** Creates the conversation; a closed port or a malformed reply counts as Cancel, a reply to an earlier question as nothing. */
export function createPortPins(port: PinPort): PortPins {
  let open: ((answer: PinsAnswer) => void) | null = null;
  let ended: Failure | null = null;
  let entry = 0;
  const settle = (answer: PinsAnswer) => {
    open?.(answer);
    open = null;
  };
  const interrupt = (error: Failure) => {
    ended ??= error;
    settle({ ended });
  };
  port.on('message', ({ data }) => {
    const reply = benchPinReplySchema.safeParse(data);
    if (!reply.success || reply.data.kind === 'cancel') interrupt({ code: 'pin-cancelled' });
    else if (reply.data.entry === entry) settle({ pins: reply.data.pins });
  });
  port.on('close', () => interrupt({ code: 'pin-cancelled' }));
  port.start();
  return {
    async ask(question, seconds) {
      if (ended !== null) return { ended };
      entry += 1;
      const answer = new Promise<PinsAnswer>((resolve) => {
        open = resolve;
      });
      const timer = setTimeout(() => interrupt({ code: 'pin-timeout' }), seconds * 1000);
      port.postMessage({ kind: 'ask', entry, ...question } satisfies BenchPinPrompt);
      return answer.finally(() => clearTimeout(timer));
    },
    working: () => port.postMessage({ kind: 'working' } satisfies BenchPinPrompt),
    interrupt,
    end() {
      port.postMessage({ kind: 'done' } satisfies BenchPinPrompt);
      port.close();
    },
  };
}
