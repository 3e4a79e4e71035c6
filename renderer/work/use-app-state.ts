import { useEffect, useState } from 'react';
import type { AppState } from '../../protocol/ipc.ts';
import { bridge } from '../bridge.ts';
import { watch } from './watch.ts';

/** The state of the app as main knows it; `null` until the first answer. */
export function useAppState(): AppState | null {
  const [state, setState] = useState<AppState | null>(null);
  useEffect(() => watch('state-changed', () => bridge.call('state', {}), setState), []);
  return state;
}
