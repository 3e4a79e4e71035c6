import type { Duty } from './duty.ts';

/** Every duty with a term, in the order of the acts. */
export const duties: readonly Duty[] = [];
