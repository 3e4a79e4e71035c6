import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft } from '../../protocol/ipc.ts';
import type { Failure } from '../../protocol/outcome.ts';
import type { Ground } from '../../protocol/regulation/grounds.ts';
import { bridge } from '../bridge.ts';

/** A request nobody has typed anything into, on a ground. */
export const emptyDraft = (ground: Ground): Draft => ({
  ground,
  particulars: {},
  service: null,
  parameter: '',
  value: '',
  details: {},
  sanction: null,
});

/** Whether nothing was typed. */
export function isEmpty(draft: Draft): boolean {
  const typed = [...Object.values(draft.particulars), ...Object.values(draft.details), draft.value];
  return draft.service === null && typed.every((text) => text === '');
}

/** What the officer is typing, and whether it is kept yet. */
export interface DraftHandle {
  readonly draft: Draft;
  readonly change: (next: Draft) => void;
  /** Back to an empty form. */
  readonly clear: () => void;
  readonly saved: 'loading' | 'none' | 'saving' | 'saved' | 'failed' | 'unread';
  /** Why the draft was not kept (`failed`), or could not be read (`unread`). */
  readonly failure: Failure | null;
}

const quietMilliseconds = 400;

/**
 * Keeps the draft of the officer who is signed in: loaded once, kept encrypted by main shortly after each change. An
 * empty one stands on the first ground of the officer's role.
 */
export function useDraft(ground: Ground): DraftHandle {
  const [draft, setDraft] = useState(() => emptyDraft(ground));
  const [saved, setSaved] = useState<DraftHandle['saved']>('loading');
  const [failure, setFailure] = useState<Failure | null>(null);
  const timer = useRef<number | undefined>(undefined);

  useEffect(() => {
    void bridge.call('loadDraft', {}).then((outcome) => {
      // Who types sooner than the draft is read keeps what was typed.
      if (timer.current !== undefined) return;
      setFailure(outcome.ok ? null : outcome.error);
      if (outcome.ok) setDraft(outcome.value ?? emptyDraft(ground));
      setSaved(outcome.ok ? (outcome.value === null ? 'none' : 'saved') : 'unread');
    });
    return () => window.clearTimeout(timer.current);
  }, [ground]);

  const change = useCallback((next: Draft) => {
    setDraft(next);
    setSaved('saving');
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(async () => {
      const outcome = await bridge.call('saveDraft', next);
      setFailure(outcome.ok ? null : outcome.error);
      setSaved(outcome.ok ? 'saved' : 'failed');
    }, quietMilliseconds);
  }, []);

  const clear = useCallback(() => change(emptyDraft(ground)), [change, ground]);

  return { draft, change, clear, saved, failure };
}
