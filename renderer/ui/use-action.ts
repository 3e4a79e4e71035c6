import { useState } from 'react';
import type { Failure, Outcome } from '../../protocol/outcome.ts';

interface Action<A extends readonly unknown[]> {
  readonly run: (...parameters: A) => void;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly clear: () => void;
}

/** Runs a call that may fail in an expected way: one at a time, its failure kept for the page until the next run. */
export function useAction<T, A extends readonly unknown[]>(
  call: (...parameters: A) => Promise<Outcome<T>>,
  done: (value: T) => void = () => undefined,
): Action<A> {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const start = async (...parameters: A) => {
    setBusy(true);
    setFailure(null);
    try {
      const outcome = await call(...parameters);
      if (outcome.ok) done(outcome.value);
      else setFailure(outcome.error);
    } finally {
      setBusy(false);
    }
  };
  const run = (...parameters: A) => {
    if (!busy) void start(...parameters);
  };
  return { run, busy, failure, clear: () => setFailure(null) };
}
