import type { Basis } from './facts.ts';

/** What a register says of a case: who holds it, the group, and the orders sent to others (items 21, 22). */
export interface CaseRecord {
  readonly holder: { readonly iin: string };
  /** Members of the investigation group, by ИИН. */
  readonly group: readonly string[];
  readonly orders: readonly CaseOrder[];
  /** The body that has it in hand, where it is a body's and not a person's: a field audit (joint order, app. 1). */
  readonly organisation?: string;
}

/** An investigative order or a prosecutor's order sent for execution, with who executes it. */
export interface CaseOrder {
  readonly kind: 'investigative-order' | 'prosecutor-order';
  /** Its outgoing number. */
  readonly number: string;
  /** ИИН of the executors it names; empty when it is addressed to a body as a whole. */
  readonly executors: readonly string[];
  /** The body it is addressed to. */
  readonly organisation: string;
}

/** By what the material is in the user's hands; `null` when it is not. */
export type Standing = 'holder' | 'group-member' | 'order-executor' | 'body-member' | null;

/**
 * Whether a case is in the user's proceedings (Rules 151, items 5, 21 and 22 part 1): the holder and the members of the
 * group by its number alone, the executor of an order by the number and the order's outgoing number. A field audit is
 * its body's (joint order 41/69, items 20 and 22).
 */
export function standingOf(
  record: CaseRecord,
  user: { readonly iin: string; readonly organisation: string },
  by: { readonly basis: Basis; readonly orderNumber: string | null },
): Standing {
  if (by.basis === 'investigative-order' || by.basis === 'prosecutor-order')
    return record.orders.some((order) => order.kind === by.basis && isFor(order, user, by.orderNumber))
      ? 'order-executor'
      : null;
  if (by.basis !== 'own-case') return null;
  if (record.holder.iin === user.iin) return 'holder';
  if (record.group.includes(user.iin)) return 'group-member';
  const { organisation } = record;
  return organisation !== undefined && plain(organisation) === plain(user.organisation)
    ? 'body-member'
    : null;
}

function isFor(
  order: CaseOrder,
  user: { readonly iin: string; readonly organisation: string },
  number: string | null,
): boolean {
  if (number === null || plain(order.number) !== plain(number)) return false;
  return order.executors.length > 0
    ? order.executors.includes(user.iin)
    : plain(order.organisation) === plain(user.organisation);
}

/** Numbers are typed by people: letter case and blanks do not tell two of them apart. */
function plain(value: string): string {
  return value.normalize('NFC').replace(/\s+/g, '').toUpperCase();
}
