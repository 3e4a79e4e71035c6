import type { Failure } from '../../protocol/outcome.ts';
import { showAstana } from '../../protocol/time.ts';
import { appendRequestChanged, findRequest } from '../requests.ts';
import type { Database } from '../store/open.ts';

/** Which result, opened when, and the workstation that says so. */
export interface Consumption {
  readonly request: string;
  readonly result: string;
  readonly openedAt: string;
}

/**
 * Why a workstation cannot have opened this result: it is unknown, another one's, or was never handed to it
 * (`result-absent`), or it was opened before (`result-already-opened`). The same statement again is no fault.
 */
export async function consumptionFault(
  database: Database,
  consumption: Consumption & { readonly workstation: string },
): Promise<Failure | null> {
  const request = await findRequest(database, consumption.request);
  if (request === null || request.result_id !== consumption.result) return { code: 'result-absent' };
  const delivery = await database
    .selectFrom('deliveries')
    .select('request')
    .where('request', '=', consumption.request)
    .where('workstation', '=', consumption.workstation)
    .executeTakeFirst();
  return delivery === undefined
    ? { code: 'result-absent' }
    : openedOtherwise(request.opened_at, consumption.openedAt);
}

/** Marks the result opened and overwrites the copy that was sealed to the officer. */
export async function applyOpening(transaction: Database, opening: Consumption): Promise<Failure | null> {
  return await consume(transaction, opening, null);
}

/** Marks the local copy destroyed; an act that overtakes its opening record counts as both. */
export async function applyDestruction(
  transaction: Database,
  act: Consumption & { readonly destroyedAt: string },
): Promise<Failure | null> {
  return await consume(transaction, act, act.destroyedAt);
}

async function consume(
  transaction: Database,
  consumption: Consumption,
  destroyedAt: string | null,
): Promise<Failure | null> {
  const request = await findRequest(transaction, consumption.request);
  if (request === null) return { code: 'result-absent' };
  const fault = openedOtherwise(request.opened_at, consumption.openedAt);
  if (fault !== null) return fault;
  const isNew = request.state !== 'destroyed' && (destroyedAt !== null || request.state !== 'opened');
  if (!isNew) return null;
  await transaction
    .updateTable('requests')
    .set({
      state: destroyedAt === null ? 'opened' : 'destroyed',
      opened_at: toUtc(consumption.openedAt),
      destroyed_at: destroyedAt === null ? null : toUtc(destroyedAt),
      sealed: null,
    })
    .where('id', '=', request.id)
    .execute();
  await appendRequestChanged(transaction, request.id);
  return null;
}

function openedOtherwise(opened: string | null, claimed: string): Failure | null {
  if (opened === null || opened === toUtc(claimed)) return null;
  return { code: 'result-already-opened', params: { openedAt: showAstana(new Date(opened)) } };
}

function toUtc(timestamp: string): string {
  return new Date(timestamp).toISOString();
}
