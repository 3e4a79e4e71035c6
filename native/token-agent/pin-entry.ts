import { type PinPrompt, pinReplySchema } from '../../protocol/ipc.ts';
import type { Failure } from '../../protocol/outcome.ts';

/** The agent's end of the port to the PIN window; Electron's MessagePortMain has this shape. */
export interface PinPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

/** What the person did, or why the waiting ended without them. */
export type PinAnswer = { readonly pin: string } | { readonly ended: Failure };

export interface PinEntry {
  /** Shows the prompt and waits for one answer; at most `seconds`. */
  ask(prompt: Extract<PinPrompt, { kind: 'ask' }>, seconds: number): Promise<PinAnswer>;
  /** Tells the window that the PIN went to the token. */
  working(): void;
  /** Ends a waiting `ask`, and every later one, with this failure. */
  interrupt(error: Failure): void;
  /** Tells the window to close, and closes the port. */
  end(): void;
}

/** How long replies are thrown away before the window is asked again, ms: a doubled Enter must not cost a try. */
const settling = 150;

/**
 * The conversation with the PIN window. A reply counts only while a question is open, so one question takes one PIN.
 * A closed port or a malformed reply counts as Cancel.
 */
export function createPinEntry(port: PinPort): PinEntry {
  let open: ((answer: PinAnswer) => void) | null = null;
  let ended: Failure | null = null;
  let asked = false;

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
    else settle({ pin: reply.data.pin });
  }

  return {
    async ask(prompt, seconds) {
      if (asked) await new Promise((resolve) => setTimeout(resolve, settling));
      asked = true;
      if (ended !== null) return { ended };
      const answer = new Promise<PinAnswer>((resolve) => {
        open = resolve;
      });
      const timer = setTimeout(() => interrupt({ code: 'pin-timeout' }), seconds * 1000);
      port.postMessage(prompt);
      return answer.finally(() => clearTimeout(timer));
    },
    working: () => port.postMessage({ kind: 'working' } satisfies PinPrompt),
    interrupt,
    end() {
      port.postMessage({ kind: 'done' } satisfies PinPrompt);
      port.close();
    },
  };
}
