import type { PresentedDocument } from '../../../protocol/documents/document.ts';
import { useSay } from '../../language.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Value } from '../../ui/Value.tsx';
import { showDay } from '../form/days.ts';

/** The rows of a document as a person reads it. */
export function DocumentRows({ document }: { document: PresentedDocument }) {
  const say = useSay();
  return (
    <Facts
      facts={document.rows.map((row) => ({
        label: say(row.label),
        value: (
          <Value value={row.kind === 'text' ? showDay(say(row.value)) : say(row.value)} kind={row.kind} />
        ),
      }))}
    />
  );
}
