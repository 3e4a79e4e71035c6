import { useEffect, useState } from 'react';
import type { RequestRow } from '../../protocol/ipc.ts';
import { bridge } from '../bridge.ts';
import { watch } from './watch.ts';

/** The officer's requests, newest first; `null` until the first answer, and empty again for another session. */
export function useRequests(session: string | null): readonly RequestRow[] | null {
  const [known, setKnown] = useState<{ session: string; rows: readonly RequestRow[] } | null>(null);
  useEffect(() => {
    if (session === null) return;
    return watch(
      'requests-changed',
      () => bridge.call('requests', {}),
      (rows) => setKnown({ session, rows: newestFirst(rows) }),
    );
  }, [session]);
  return known !== null && known.session === session ? known.rows : null;
}

function newestFirst(rows: readonly RequestRow[]): readonly RequestRow[] {
  return rows.toSorted((one, other) => Date.parse(other.issuedAt) - Date.parse(one.issuedAt));
}
