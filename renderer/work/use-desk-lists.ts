import { useEffect, useState } from 'react';
import type { DutyView, FilingSummary } from '../../protocol/http.ts';
import type { FiledDocument } from '../../protocol/ipc.ts';
import type { Failure, Outcome } from '../../protocol/outcome.ts';
import { bridge } from '../bridge.ts';
import { useNotices } from './use-notices.ts';
import { watch } from './watch.ts';

/** A list as it was read last, and why it could not be read again. */
export interface Known<T> {
  /** `null` until the first answer. */
  readonly rows: readonly T[] | null;
  readonly failure: Failure | null;
}

/** What stands on the desks of the session beside requests. */
export interface DeskLists {
  /** Documents, newest first. */
  readonly filings: Known<FilingSummary>;
  /** What must be done by a time, overdue first. */
  readonly duties: Known<DutyView>;
  /** The notices of planned work that are in force. */
  readonly notices: readonly FiledDocument[];
}

const nothing = { rows: null, failure: null };
const minutes = 60_000;

/** Documents, duties and notices of a session; empty while there is none. */
export function useDeskLists(session: string | null): DeskLists {
  const filings = useList<FilingSummary>(session, () => bridge.call('filings', {}));
  const duties = useList<DutyView>(session, () => bridge.call('duties', {}));
  return {
    filings: { ...filings, rows: filings.rows === null ? null : newestFirst(filings.rows) },
    duties,
    notices: useNotices(),
  };
}

function useList<T>(session: string | null, question: () => Promise<Outcome<readonly T[]>>): Known<T> {
  const [known, setKnown] = useState<Known<T> & { readonly session: string | null }>({
    ...nothing,
    session,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is the same for the whole session
  useEffect(() => {
    if (session === null) return undefined;
    return watch(
      'filings-changed',
      question,
      (outcome) =>
        setKnown((before) => {
          if (outcome.ok) return { rows: outcome.value, failure: null, session };
          return { rows: before.session === session ? before.rows : null, failure: outcome.error, session };
        }),
      10 * minutes,
    );
  }, [session]);
  // What another officer's session saw is never shown in this one.
  return known.session === session ? known : nothing;
}

function newestFirst(rows: readonly FilingSummary[]): readonly FilingSummary[] {
  return rows.toSorted((one, other) => Date.parse(other.issuedAt) - Date.parse(one.issuedAt));
}
