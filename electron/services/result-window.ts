/** One opened result's window: a renderer and an in-memory session that exist for it alone. */
export interface ResultWindow {
  /** Identity of its web contents: only this window gets the content. */
  readonly contents: number;
  /** Closed by the officer, or its renderer ended by itself. */
  onGone(listener: (cause: 'closed' | 'crashed') => void): void;
  /** Ends window, renderer and session; resolves when they are gone. */
  destroy(): Promise<void>;
}

/** Opens the window; `ready` is called with the identity before its page is loaded. */
export type OpenResultWindow = (ready: (contents: number) => void) => Promise<ResultWindow>;
