import type { ResultContent } from '../../../protocol/ipc.ts';
import { useSay } from '../../language.tsx';
import { Value } from '../../ui/Value.tsx';
import { fieldsOf } from './fields.ts';
import { resultTexts as texts } from './texts.ts';

/** Several records, one a row. */
export function ResultTable({ content }: { content: ResultContent }) {
  const say = useSay();
  const fields = fieldsOf(content.service, content.records);
  return (
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
        {content.records.map((record) => (
          <tr key={JSON.stringify(record)}>
            {fields.map((field) => (
              <td key={field.name}>
                <Value value={record[field.name] ?? '—'} kind={field.kind} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
