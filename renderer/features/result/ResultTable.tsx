import type { ResultContent } from '../../../protocol/ipc.ts';
import { useSay } from '../../language.tsx';
import { FieldValue } from './FieldValue.tsx';
import { fieldsOf } from './fields.ts';
import { resultTexts as texts } from './texts.ts';

/** Several records, one a row. */
export function ResultTable({ content }: { content: ResultContent }) {
  const say = useSay();
  const fields = fieldsOf(content.service, content.records, content.hidden);
  return (
    <div className="result-table-frame">
      <table className="result-table" aria-label={say(texts.record)}>
        <thead>
          <tr>
            {fields.map((field) => (
              <th scope="col" key={field.name}>
                {say(field.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbered(content.records).map(([place, record]) => (
            <tr key={place}>
              {fields.map((field) => (
                <td key={field.name}>
                  <FieldValue field={field} value={record[field.name]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Records have no key of their own, and two may be alike: their place, which never changes. */
function numbered<T>(list: readonly T[]): [string, T][] {
  return list.map((entry, place) => [`record-${place}`, entry]);
}
