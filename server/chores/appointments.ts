import { keepAppointments } from '../accounts-appointments.ts';
import { inTransaction } from '../store/open.ts';
import type { Chore } from './chore.ts';

/** Lets offices begin and end on the days their orders say (Rules 151, items 9 and 36). */
export const appointments: Chore = {
  name: 'appointments',
  run: async ({ database, now }) =>
    await inTransaction(database, async (transaction) => await keepAppointments(transaction, now)),
};
