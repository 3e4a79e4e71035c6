import type { RequestSummary } from '../../protocol/http.ts';
import type { RequestRow } from '../../protocol/ipc.ts';
import type { Failure } from '../../protocol/outcome.ts';
import type { OutboxEntry } from './outbox-store.ts';
import type { ResultOpened } from './result-store.ts';

/** A request as the local outbox has it. */
export interface LocalRequest {
  readonly entry: OutboxEntry;
  readonly summary: RequestSummary;
}

/**
 * One list of both: the centre knows the state of what it has; what waits or was refused is known here; an opening or
 * destruction recorded here counts before the centre has heard of it. Newest first (the id is a UUIDv7).
 */
export function mergeRequests(
  local: readonly LocalRequest[],
  remote: readonly RequestSummary[],
  opened: (id: string) => ResultOpened | null,
): RequestRow[] {
  const entries = new Map(local.map(({ entry }) => [entry.id, entry]));
  const known = new Set(remote.map(({ id }) => id));
  const rows = [
    ...remote.map((summary) => rowOf(summary, entries.get(summary.id), opened(summary.id))),
    ...local
      .filter(({ entry }) => !known.has(entry.id))
      .map(({ entry, summary }) => rowOf(summary, entry, opened(entry.id))),
  ];
  return rows.sort((one, other) => (one.id < other.id ? 1 : -1));
}

function rowOf(
  summary: RequestSummary,
  entry: OutboxEntry | undefined,
  opened: ResultOpened | null,
): RequestRow {
  return {
    id: summary.id,
    service: summary.service,
    ground: summary.ground,
    caseNumber: summary.caseNumber,
    supplements: summary.supplements ?? null,
    issuedAt: summary.issuedAt,
    state: stateOf(summary, entry, opened),
    reason: entry?.reason ?? reasonOf(summary),
    openedAt: opened?.openedAt ?? summary.openedAt ?? null,
    destroyedAt: opened?.destroyedAt ?? summary.destroyedAt ?? null,
    receipt: receiptOf(entry),
  };
}

function stateOf(
  summary: RequestSummary,
  entry: OutboxEntry | undefined,
  opened: ResultOpened | null,
): RequestRow['state'] {
  if (opened !== null) return opened.destroyedAt === null ? 'opened' : 'destroyed';
  return entry?.state === 'waiting' ? 'waiting' : summary.state;
}

function reasonOf({ reason }: RequestSummary): Failure | null {
  if (reason === undefined) return null;
  return reason.params === undefined ? { code: reason.code } : { code: reason.code, params: reason.params };
}

function receiptOf(entry: OutboxEntry | undefined): RequestRow['receipt'] {
  if (entry?.receipt == null) return 'none';
  return entry.proven ? 'proven' : 'verified';
}
