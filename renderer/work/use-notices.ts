import { useEffect, useState } from 'react';
import type { FiledDocument } from '../../protocol/ipc.ts';
import { bridge } from '../bridge.ts';
import { watch } from './watch.ts';

/** The notices of planned work in force, verified by main: also before anybody signed in. */
export function useNotices(): readonly FiledDocument[] {
  const [notices, setNotices] = useState<readonly FiledDocument[]>([]);
  useEffect(
    () =>
      watch(
        'notices-changed',
        () => bridge.call('notices', {}),
        (outcome) => {
          if (outcome.ok) setNotices(outcome.value);
        },
      ),
    [],
  );
  return notices;
}
