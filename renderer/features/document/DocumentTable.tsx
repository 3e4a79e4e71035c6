import { useState } from 'react';
import type { PresentedTable } from '../../../protocol/documents/document.ts';
import { fill } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Value } from '../../ui/Value.tsx';
import { documentTexts as texts } from './texts.ts';

/** So many at a time: five thousand lines at once would hold up an old machine. */
const step = 100;

/** The table of a document: one thing a line, values set by their columns. */
export function DocumentTable({ table: { columns, rows } }: { table: PresentedTable }) {
  const say = useSay();
  const [shown, setShown] = useState(step);
  if (rows.length === 0) return <p className="muted">{say(texts.tableEmpty)}</p>;
  return (
    <div className="document-table">
      <table className="table">
        <thead>
          <tr>
            {columns.map(({ label }) => (
              <th className="table-column" scope="col" key={label.ru}>
                {say(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((cells) => (
            <tr className="table-row" key={cells.map(({ ru }) => ru).join(' ')}>
              {columns.map(({ label, kind }, place) => (
                <td className={`table-cell table-cell-${kind}`} key={label.ru}>
                  <Value value={say(cells[place] ?? { kk: '', ru: '' })} kind={kind} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length <= shown ? null : (
        <Button onPress={() => setShown(shown + step)}>
          {say(fill(texts.tableMore, { shown: String(shown), all: String(rows.length) }))}
        </Button>
      )}
    </div>
  );
}
