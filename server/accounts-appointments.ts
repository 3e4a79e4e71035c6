import { dayAfter, dayInAstana } from '../protocol/calendar/days.ts';
import type { Appointment } from '../protocol/documents/appointment.ts';
import { setCapacities } from './accounts.ts';
import { capacitiesOf } from './capacities.ts';
import { findAccount } from './sessions.ts';
import type { AppointmentRow } from './store/account-tables.ts';
import type { Database } from './store/open.ts';
import type { AccountRow } from './store/tables.ts';

/** Whom an order is about and when it came. */
interface Ordered {
  readonly document: Appointment;
  readonly person: AccountRow;
  readonly at: Date;
}

/** Enters an order of appointment and lets it take effect, when its first day has come (Rules 151, items 9 and 36). */
export async function appoint(transaction: Database, { document, person, at }: Ordered): Promise<void> {
  const { iin, capacity, from, until } = document.body;
  await transaction
    .insertInto('appointments')
    .values({
      id: document.id,
      iin,
      capacity,
      organisation: person.organisation,
      from_day: from,
      until_day: until ?? null,
      state: 'waiting',
    })
    .execute();
  await keepAppointments(transaction, at);
}

/** Ends every appointment of a person to an office the day before the order's first day. */
export async function revoke(transaction: Database, { document, person, at }: Ordered): Promise<void> {
  const { iin, capacity, from } = document.body;
  const last = dayAfter(from, -1);
  const { numUpdatedRows } = await transaction
    .updateTable('appointments')
    .set((expression) => ({
      until_day: expression.fn('min', [
        expression.fn.coalesce('until_day', expression.val(last)),
        expression.val(last),
      ]),
    }))
    .where('iin', '=', iin)
    .where('capacity', '=', capacity)
    .where('state', '<>', 'ended')
    .executeTakeFirst();
  // An office given with the registration of the account has no order to end: this one stands for it.
  if (numUpdatedRows === 0n)
    await transaction
      .insertInto('appointments')
      .values({
        id: document.id,
        iin,
        capacity,
        organisation: person.organisation,
        from_day: document.body.order.date,
        until_day: last,
        state: 'in-force',
      })
      .execute();
  await keepAppointments(transaction, at);
}

/** Brings the capacities of accounts in line with the orders of this day. */
export async function keepAppointments(transaction: Database, now: Date): Promise<void> {
  const today = dayInAstana(now);
  const rows = await transaction
    .selectFrom('appointments')
    .selectAll()
    .where('state', '<>', 'ended')
    .orderBy('from_day')
    .orderBy('id')
    .execute();
  for (const row of rows) await keep(transaction, row, today);
}

async function keep(transaction: Database, row: AppointmentRow, today: string): Promise<void> {
  const account = await findAccount(transaction, row.iin);
  const isOver =
    account?.organisation !== row.organisation || (row.until_day !== null && row.until_day < today);
  if (isOver) {
    await setState(transaction, row, 'ended');
    const isHeld = account !== null && row.state === 'in-force';
    if (isHeld && !(await isStillAppointed(transaction, row))) await withdraw(transaction, account, row);
    return;
  }
  if (row.state === 'in-force' || row.from_day > today) return;
  await setCapacities(transaction, row.iin, [...capacitiesOf(account), row.capacity]);
  await setState(transaction, row, 'in-force');
}

async function setState(transaction: Database, { id }: AppointmentRow, state: AppointmentRow['state']) {
  await transaction.updateTable('appointments').set({ state }).where('id', '=', id).execute();
}

async function withdraw(transaction: Database, account: AccountRow, { capacity }: AppointmentRow) {
  const kept = capacitiesOf(account).filter((one) => one !== capacity);
  await setCapacities(transaction, account.iin, kept);
}

/** Whether another order in force gives the same office. */
async function isStillAppointed(transaction: Database, row: AppointmentRow): Promise<boolean> {
  const other = await transaction
    .selectFrom('appointments')
    .select('id')
    .where('iin', '=', row.iin)
    .where('capacity', '=', row.capacity)
    .where('state', '=', 'in-force')
    .executeTakeFirst();
  return other !== undefined;
}
