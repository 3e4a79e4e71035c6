import type { ReactNode } from 'react';
import { useSay } from '../language.tsx';
import { showItem } from './items.ts';

/** A label with the item of the acts that demands the field at the end of its line. */
export function FieldHead({ item, children }: { item: string | undefined; children: ReactNode }) {
  const say = useSay();
  return (
    <div className="field-head">
      {children}
      {item === undefined || item === '' ? null : <span className="field-item">{say(showItem(item))}</span>}
    </div>
  );
}
