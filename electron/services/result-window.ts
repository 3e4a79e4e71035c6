/** Puts what a result window shows on paper. */
export interface ResultPrinter {
  /** Sheets it takes, A4, one side each; null when it cannot be laid out. */
  sheets(): Promise<number | null>;
  /** Prints that many copies; false when the system did not take the job. */
  print(copies: number): Promise<boolean>;
}

/** One opened result's window: a renderer and an in-memory session that exist for it alone. */
export interface ResultWindow {
  /** Identity of its web contents: only this window gets the content. */
  readonly contents: number;
  readonly printer: ResultPrinter;
  /** Closed by the officer, or its renderer ended by itself. */
  onGone(listener: (cause: 'closed' | 'crashed') => void): void;
  /** Ends window, renderer and session; resolves when they are gone. */
  destroy(): Promise<void>;
}

/**
 * Opens the window and resolves when its page is shown. `ready` is given the window before the page is loaded: the page
 * asks for its content while it loads, and from then on the window can be ended at any moment.
 */
export type OpenResultWindow = (ready: (window: ResultWindow) => void) => Promise<void>;
