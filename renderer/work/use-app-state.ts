import { useEffect, useState } from 'react';
import type { AppState } from '../../protocol/ipc.ts';
import type { Failure } from '../../protocol/outcome.ts';
import { bridge } from '../bridge.ts';
import { watch } from './watch.ts';

/** The state of the app as main knows it; `null` until the first answer. A failure leaves what was known before. */
export function useAppState(): { readonly state: AppState | null; readonly failure: Failure | null } {
  const [state, setState] = useState<AppState | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(
    () =>
      watch(
        'state-changed',
        () => bridge.call('state', {}),
        (outcome) => {
          setFailure(outcome.ok ? null : outcome.error);
          if (outcome.ok) setState(outcome.value);
        },
      ),
    [],
  );
  return { state, failure };
}
