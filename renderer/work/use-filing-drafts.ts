import { useCallback, useEffect, useRef, useState } from 'react';
import type { FormValues } from '../../protocol/forms.ts';
import { bridge } from '../bridge.ts';
import type { FilingPlace } from './place.ts';

/** What is typed into the forms of documents. */
export interface FilingDrafts {
  readonly of: (form: FilingPlace) => FormValues;
  /** Keeps what was typed; an empty form is forgotten. */
  readonly keep: (form: FilingPlace, values: FormValues) => void;
  /** Whether what was typed last could be kept. */
  readonly isKept: boolean;
}

const quietMilliseconds = 400;

/** Forms of the officer who is signed in: loaded once, kept encrypted by main shortly after each change. */
export function useFilingDrafts(): FilingDrafts {
  const [drafts, setDrafts] = useState<Readonly<Record<string, FormValues>>>({});
  const [isKept, setKept] = useState(true);
  const waiting = useRef(new Map<string, { timer: number; save: () => void }>());
  useEffect(() => {
    void bridge.call('filingDrafts', {}).then((outcome) => {
      if (!outcome.ok) return;
      const known = outcome.value.map((form) => [keyOf(form), form.values]);
      // Who types sooner than the drafts are read keeps what was typed.
      setDrafts((typed) => ({ ...Object.fromEntries(known), ...typed }));
    });
    const left = waiting.current;
    return () => {
      for (const { save } of left.values()) save();
    };
  }, []);
  const keep = useCallback((form: FilingPlace, values: FormValues) => {
    const key = keyOf(form);
    setDrafts((before) => ({ ...before, [key]: values }));
    const save = () => {
      window.clearTimeout(waiting.current.get(key)?.timer);
      waiting.current.delete(key);
      const { type, answered } = form;
      void bridge
        .call('saveFilingDraft', { type, answered, values: { ...values } })
        .then((outcome) => setKept(outcome.ok));
    };
    window.clearTimeout(waiting.current.get(key)?.timer);
    waiting.current.set(key, { timer: window.setTimeout(save, quietMilliseconds), save });
  }, []);
  return { of: (form) => drafts[keyOf(form)] ?? {}, keep, isKept };
}

function keyOf({ type, answered }: FilingPlace): string {
  return `${type} ${answered ?? ''}`;
}
