import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft } from '../../protocol/ipc.ts';
import type { Failure } from '../../protocol/outcome.ts';
import { bridge } from '../bridge.ts';

export const emptyDraft: Draft = { caseNumber: '', service: null, parameter: '', value: '' };

/** Whether nothing was typed. */
export function isEmpty(draft: Draft): boolean {
  return draft.caseNumber === '' && draft.service === null && draft.value === '';
}

/** What the officer is typing, and whether it is kept yet. */
export interface DraftHandle {
  readonly draft: Draft;
  readonly change: (next: Draft) => void;
  readonly saved: 'loading' | 'none' | 'saving' | 'saved' | 'failed';
  readonly failure: Failure | null;
}

const quietMilliseconds = 400;

/** Keeps the draft of this session's officer: loaded once, kept encrypted by main shortly after each change. */
export function useDraft(session: string | null): DraftHandle {
  const [draft, setDraft] = useState(emptyDraft);
  const [saved, setSaved] = useState<DraftHandle['saved']>('loading');
  const [failure, setFailure] = useState<Failure | null>(null);
  const timer = useRef<number | undefined>(undefined);

  useEffect(() => {
    if (session === null) return;
    let current = true;
    void loadDraft().then((found) => {
      if (!current) return;
      setDraft(found ?? emptyDraft);
      setSaved(found === null ? 'none' : 'saved');
    });
    return () => {
      current = false;
      window.clearTimeout(timer.current);
      setDraft(emptyDraft);
      setSaved('loading');
    };
  }, [session]);

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

  return { draft, change, saved, failure };
}

async function loadDraft(): Promise<Draft | null> {
  const outcome = await bridge.call('loadDraft', {});
  return outcome.ok ? outcome.value : null;
}
