import { blockInactive } from '../accounts-inactivity.ts';
import { appointments } from './appointments.ts';
import type { Chore } from './chore.ts';
import { delays } from './delays.ts';
import { segments } from './segments.ts';
import { sessions } from './sessions.ts';

/** Everything the centre looks after by itself. */
export const chores: readonly Chore[] = [
  delays,
  appointments,
  { name: 'inactivity', run: blockInactive },
  sessions,
  segments,
];
