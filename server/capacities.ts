import { z } from 'zod';
import { type Capacity, capacities } from '../protocol/capacities.ts';
import type { AccountRow } from './store/tables.ts';

/** The capacities of an account. */
export function capacitiesOf(account: Pick<AccountRow, 'capacities'>): readonly Capacity[] {
  return z.array(z.enum(capacities)).parse(JSON.parse(account.capacities));
}

/** Whether an account has one of the capacities. */
export function isOneOf(account: Pick<AccountRow, 'capacities'>, wanted: readonly Capacity[]): boolean {
  return capacitiesOf(account).some((capacity) => wanted.includes(capacity));
}
