import type { Failure } from './outcome.ts';

/** One document of a list signed together: sent, or why the centre refused it. */
export interface BatchLine {
  readonly id: string;
  readonly fault: Failure | null;
}

/** How many documents are signed under one PIN entry at most. */
export const mostInBatch = 20;
