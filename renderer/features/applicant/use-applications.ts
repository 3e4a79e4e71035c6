import { useEffect, useState } from 'react';
import type { ApplicationRow } from '../../../protocol/ipc.ts';
import { bridge } from '../../bridge.ts';
import { watch } from '../../work/watch.ts';

const minute = 60_000;

/** The applications of whose tokens are in; asked again when token or channel change, and every minute. */
export function useApplications(): readonly ApplicationRow[] {
  const [rows, setRows] = useState<readonly ApplicationRow[]>([]);
  useEffect(
    () =>
      watch(
        'state-changed',
        () => bridge.call('applications', {}),
        (outcome) => {
          if (outcome.ok) setRows(outcome.value);
        },
        minute,
      ),
    [],
  );
  return rows;
}
