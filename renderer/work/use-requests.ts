import { useEffect, useState } from 'react';
import type { RequestRow } from '../../protocol/ipc.ts';
import type { Failure } from '../../protocol/outcome.ts';
import { bridge } from '../bridge.ts';
import { watch } from './watch.ts';

/** The requests as they are known, and why they could not be read the last time. */
export interface RequestsHandle {
  /** Newest first; `null` until the first answer. */
  readonly rows: readonly RequestRow[] | null;
  readonly failure: Failure | null;
}

/** The requests of the officer who is signed in; the desks are made anew for each session, and this with them. */
export function useRequests(): RequestsHandle {
  const [known, setKnown] = useState<RequestsHandle>({ rows: null, failure: null });
  useEffect(
    () =>
      watch(
        'requests-changed',
        () => bridge.call('requests', {}),
        (outcome) =>
          setKnown(({ rows }) =>
            outcome.ok
              ? { rows: newestFirst(outcome.value), failure: null }
              : { rows, failure: outcome.error },
          ),
      ),
    [],
  );
  return known;
}

function newestFirst(rows: readonly RequestRow[]): readonly RequestRow[] {
  return rows.toSorted((one, other) => Date.parse(other.issuedAt) - Date.parse(one.issuedAt));
}
