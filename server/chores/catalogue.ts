import type { Chore } from './chore.ts';
import { delays } from './delays.ts';

/** Everything the centre looks after by itself. */
export const chores: readonly Chore[] = [delays];
