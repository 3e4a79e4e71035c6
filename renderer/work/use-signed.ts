import { useEffect, useState } from 'react';
import type { RequestRow } from '../../protocol/ipc.ts';
import { type DraftHandle, isEmpty } from './use-draft.ts';

/** The request signed last, as the list knows it now. */
export interface Signed {
  readonly row: RequestRow | null;
  readonly remember: (id: string) => void;
  /** Turns to a new request; what was typed stays only when it was refused and has to be corrected. */
  readonly forget: () => void;
}

/** Follows the request signed last. What was typed is let go only once the centre has accepted it. */
export function useSigned(rows: readonly RequestRow[] | null, handle: DraftHandle): Signed {
  const [id, setId] = useState<string | null>(null);
  const row = rows?.find((candidate) => candidate.id === id) ?? null;
  const accepted = row !== null && row.state !== 'waiting' && row.state !== 'refused';
  useEffect(() => {
    if (accepted && !isEmpty(handle.draft)) handle.clear();
  }, [accepted, handle.draft, handle.clear]);
  const forget = () => {
    if (row !== null && row.state !== 'refused') handle.clear();
    setId(null);
  };
  return { row, remember: setId, forget };
}
