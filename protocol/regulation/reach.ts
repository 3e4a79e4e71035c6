import { readCell } from './cells.ts';
import { tableGrounds } from './grounds.ts';
import type { Mark } from './marks.ts';
import type { OperatorDecision } from './operator-decisions.ts';
import { type Row, type TableName, tables } from './tables.ts';

/**
 * A way to read the whole of appendices 1 and 2: one language alone, either (a mark in any), both (the strict one), or
 * what is in force under the operator's decisions.
 */
export type Reading = 'kk' | 'ru' | 'either' | 'both' | 'in-force';

/** Which cells of a table give access under one reading: `row number → columns`, as bits in the grounds' order. */
export interface Reach {
  readonly roles: ReadonlyMap<number, number>;
  readonly services: ReadonlyMap<number, number>;
}

/** Computes the reach of a reading. */
export function reachOf(reading: Reading, decisions: readonly OperatorDecision[]): Reach {
  const rowsOf = (table: TableName) =>
    new Map(tables[table].map((row) => [row.number, columnsOf(table, row, reading, decisions)]));
  return { roles: rowsOf('roles'), services: rowsOf('services') };
}

/** How many (role, ground, service) triples have access. */
export function triples({ roles, services }: Reach): number {
  let count = 0;
  for (const role of roles.values()) for (const service of services.values()) count += bits(role & service);
  return count;
}

/** How many services a role can ask on at least one of the grounds in `columns`. */
export function servicesOf({ roles, services }: Reach, role: number, columns = -1): number {
  const own = (roles.get(role) ?? 0) & columns;
  return [...services.values()].filter((service) => (own & service) !== 0).length;
}

/** How many roles can ask a service on at least one of the grounds in `columns`. */
export function rolesOf({ roles, services }: Reach, service: number, columns = -1): number {
  const own = (services.get(service) ?? 0) & columns;
  return [...roles.values()].filter((role) => (own & role) !== 0).length;
}

function columnsOf(
  table: TableName,
  row: Row,
  reading: Reading,
  decisions: readonly OperatorDecision[],
): number {
  return tableGrounds.reduce((columns, ground, bit) => {
    const { kk, ru, inForce } = readCell({ table, row, ground }, decisions);
    return isOpen(reading, { kk, ru, inForce }) ? columns | (1 << bit) : columns;
  }, 0);
}

function isOpen(reading: Reading, cell: { kk: Mark; ru: Mark; inForce: Mark }): boolean {
  if (reading === 'in-force') return cell.inForce !== null;
  if (reading === 'either') return cell.kk !== null || cell.ru !== null;
  if (reading === 'both') return cell.kk !== null && cell.ru !== null;
  return cell[reading] !== null;
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
