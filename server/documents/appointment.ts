import { dayInAstana } from '../../protocol/calendar/days.ts';
import { type Appointment, appointment } from '../../protocol/documents/appointment.ts';
import type { Failure } from '../../protocol/outcome.ts';
import { appoint, revoke } from '../accounts-appointments.ts';
import { isOneOf } from '../capacities.ts';
import { findAccount } from '../sessions.ts';
import { type FilingCase, plainFiling } from './plain-filing.ts';

/**
 * Who are officials, by order (Rules 151, items 9, 36; joint order 41/69, item 16): the head of a body for its own people,
 * the Prosecutor General for the operator's. The office is held from the order's first day to its last one.
 */
export const appointmentHandler = plainFiling(appointment, {
  judge: faultOf,
  filing: ({ account, document: { body } }) => ({
    state: 'in-force',
    readers: [
      'capacity:operator',
      `iin:${body.iin}`,
      ...(body.capacity === 'operator'
        ? (['capacity:prosecutor-general'] as const)
        : ([`responsible:${account.organisation}`] as const)),
    ],
    subject: body.iin,
  }),
  effect: async (one) => {
    const fault = await faultOf(one);
    if (fault !== null) return fault;
    const { database, document, receivedAt: at } = one;
    const person = await findAccount(database, document.body.iin);
    if (person === null) return { code: 'person-unregistered' };
    await (document.body.act === 'appoint' ? appoint : revoke)(database, { document, person, at });
    return null;
  },
});

async function faultOf({
  database,
  account,
  document: { body },
  receivedAt,
}: FilingCase<Appointment>): Promise<Failure | null> {
  const wanted = body.capacity === 'operator' ? 'prosecutor-general' : 'body-head';
  if (!isOneOf(account, [wanted])) return unfit('capacity');
  const person = await findAccount(database, body.iin);
  if (person === null) return { code: 'person-unregistered' };
  if (body.capacity === 'responsible-official' && person.organisation !== account.organisation)
    return { code: 'person-of-other-body' };
  if (body.order.date > dayInAstana(receivedAt)) return unfit('order.date');
  if (body.from < body.order.date) return unfit('from');
  if (body.until !== undefined && (body.act === 'revoke' || body.until < body.from)) return unfit('until');
  return null;
}

function unfit(detail: string): Failure {
  return { code: 'appointment-unfit', params: { detail } };
}
