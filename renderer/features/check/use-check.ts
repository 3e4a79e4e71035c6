import { useEffect, useRef } from 'react';
import type { AppState } from '../../../protocol/ipc.ts';
import { bridge } from '../../bridge.ts';
import { useAction } from '../../ui/use-action.ts';
import type { CheckHandle } from './CheckPanel.tsx';

/** Runs the check once when the program starts, and again when asked; the report is the one main holds. */
export function useCheck(state: AppState | null): CheckHandle {
  const check = useAction(() => bridge.call('runCheck', {}));
  const started = useRef(false);
  const missing = state !== null && state.check === null;
  useEffect(() => {
    if (!missing || started.current) return;
    started.current = true;
    check.run();
  }, [missing, check.run]);
  return { report: state?.check ?? null, busy: check.busy, failure: check.failure, run: () => check.run() };
}
