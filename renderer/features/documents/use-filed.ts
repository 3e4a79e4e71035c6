import { useEffect, useState } from 'react';
import type { FiledDocument } from '../../../protocol/ipc.ts';
import type { Outcome } from '../../../protocol/outcome.ts';
import { bridge } from '../../bridge.ts';

/** A document of one's desk, fetched and verified; `null` until it is there. */
export function useFiled(id: string | null): Outcome<FiledDocument> | null {
  const [read, setRead] = useState<{ id: string; outcome: Outcome<FiledDocument> } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (id !== null)
      void bridge.call('filing', { id }).then((outcome) => {
        if (isCurrent) setRead({ id, outcome });
      });
    return () => {
      isCurrent = false;
    };
  }, [id]);
  return read !== null && read.id === id ? read.outcome : null;
}
