import type { Failure } from '../../protocol/outcome.ts';
import { type PinPrompt, pinReplySchema } from '../../protocol/pin.ts';

/** The agent's end of the port to the PIN window; Electron's MessagePortMain has this shape. */
export interface PinPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

type Ask = Extract<PinPrompt, { kind: 'ask' }>;

/** What is asked; the entry's number is added here. */
export type PinQuestion = Omit<Ask, 'kind' | 'entry'>;

/** What the person typed; `newPin` only where one was asked for. */
export interface PinGiven {
  readonly pin: string;
  readonly newPin?: string;
}

/** What the person did, or why the waiting ended without them. */
export type PinAnswer = PinGiven | { readonly ended: Failure };

export interface PinEntry {
  /** Shows the question and waits for one answer to it; at most `seconds`. */
  ask(question: PinQuestion, seconds: number): Promise<PinAnswer>;
  /** Tells the window that the token works, or that the person is to act at the reader. */
  working(at: 'working' | 'reader'): void;
  /** Ends a waiting `ask`, and every later one, with this failure. */
  interrupt(error: Failure): void;
  /** Why nothing more may be done for this window, or null. */
  ended(): Failure | null;
  /** Tells the window to close, and closes the port. */
  end(): void;
}

/**
 * The conversation with the PIN window. Every question has a number, and a reply counts only with the number of the
 * question that is open: one question takes one PIN, and a doubled Enter costs no second try, however late it comes.
 * A closed port or a malformed reply counts as Cancel.
 */
export function createPinEntry(port: PinPort): PinEntry {
  let open: ((answer: PinAnswer) => void) | null = null;
  let ended: Failure | null = null;
  let entry = 0;

  const settle = (answer: PinAnswer) => {
    open?.(answer);
    open = null;
  };
  const interrupt = (error: Failure) => {
    ended ??= error;
    settle({ ended });
  };
  port.on('message', ({ data }) => receive(data));
  port.on('close', () => interrupt({ code: 'pin-cancelled' }));
  port.start();

  function receive(data: unknown): void {
    const reply = pinReplySchema.safeParse(data);
    if (!reply.success || reply.data.kind === 'cancel') interrupt({ code: 'pin-cancelled' });
    else if (reply.data.entry === entry) settle(reply.data);
  }

  return {
    async ask(question, seconds) {
      if (ended !== null) return { ended };
      entry += 1;
      const answer = new Promise<PinAnswer>((resolve) => {
        open = resolve;
      });
      const timer = setTimeout(() => interrupt({ code: 'pin-timeout' }), seconds * 1000);
      port.postMessage({ kind: 'ask', entry, ...question } satisfies PinPrompt);
      return answer.finally(() => clearTimeout(timer));
    },
    working: (at) => port.postMessage({ kind: at } satisfies PinPrompt),
    interrupt,
    ended: () => ended,
    end() {
      port.postMessage({ kind: 'done' } satisfies PinPrompt);
      port.close();
    },
  };
}
