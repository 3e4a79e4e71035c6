import type { PinPortHandle } from '../../native/token-agents.ts';
import { failure, type Outcome } from '../../protocol/outcome.ts';
import type { PinContext } from '../../protocol/pin.ts';

/** The PIN window and the two ends of its port; the PIN itself never passes through here. */
export interface PinWindow {
  /** Identity of its web contents, to tell who asks for the context. */
  readonly contents: number;
  /** The agent's end. */
  readonly agentPort: PinPortHandle;
  onClosed(listener: () => void): void;
  destroy(): void;
}

/** Asks for the PIN in a window of its own, once per operation; `C` is what that window shows. */
export interface PinDialog<C = PinContext> {
  /** Opens the window, gives the agent its port and closes the window when the operation ended, however it ended. */
  run<T>(context: C, use: (port: PinPortHandle) => Promise<Outcome<T>>): Promise<Outcome<T>>;
  /** The context of the open window, for that window alone. */
  context(contents: number): Outcome<C>;
  /** Takes the window away (the session ended, the token is gone). */
  dismiss(): void;
}

export interface PinDialogOptions {
  /** Opens the window; resolves when its page is there and holds its end of the port. */
  readonly open: (onContents: (contents: number) => void) => Promise<PinWindow>;
  /** Ends the agent's waiting for the PIN. */
  readonly cancel: () => void;
}

interface Present<C> {
  readonly context: C;
  contents: number | null;
  window: PinWindow | null;
  /** Taken away, perhaps before its window was there. */
  isDismissed: boolean;
}

/** Creates the dialog; a second operation while one is open is `token-busy`. */
export function createPinDialog<C = PinContext>(options: PinDialogOptions): PinDialog<C> {
  let busy: Present<C> | null = null;
  return {
    run: async (context, use) => {
      if (busy !== null) return failure('token-busy');
      const present: Present<C> = { context, contents: null, window: null, isDismissed: false };
      busy = present;
      try {
        const window = await options.open((contents) => {
          present.contents = contents;
        });
        present.window = window;
        if (present.isDismissed) {
          window.agentPort.close();
          return failure('pin-cancelled');
        }
        // A window that is told to have closed only after its operation must not cancel the next one.
        window.onClosed(() => {
          if (busy === present) options.cancel();
        });
        return await use(window.agentPort);
      } finally {
        present.window?.destroy();
        busy = null;
      }
    },
    context: (contents) => {
      if (busy === null || busy.contents !== contents) return failure('call-refused');
      return { ok: true, value: busy.context };
    },
    dismiss: () => {
      if (busy === null) return;
      busy.isDismissed = true;
      busy.window?.destroy();
    },
  };
}
