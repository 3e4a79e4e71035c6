import { useEffect, useState } from 'react';
import type { BenchState } from '../../../protocol/admin-ipc.ts';
import { benchBridge } from './bench-bridge.ts';

/** The state of the bench, asked again whenever main says that it changed. */
export function useBench(): BenchState | null {
  const [state, setState] = useState<BenchState | null>(null);
  useEffect(() => {
    const ask = () =>
      void benchBridge.call('benchState', {}).then((got) => {
        if (got.ok) setState(got.value);
      });
    ask();
    return benchBridge.on('bench-changed', ask);
  }, []);
  return state;
}
