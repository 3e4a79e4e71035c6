import type { ResultContent } from '../../../protocol/ipc.ts';
import { useSay } from '../../language.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { FieldValue } from './FieldValue.tsx';
import { fieldsOf } from './fields.ts';
import { resultTexts as texts } from './texts.ts';

/** Records as fields one under another, beside a photograph where there is one. */
export function ResultRecords({ content }: { content: ResultContent }) {
  const say = useSay();
  const { photograph, records } = content;
  return (
    <div className={photograph === null ? 'result-records' : 'result-records result-with-photograph'}>
      {photograph === null ? null : (
        <img
          className="result-photograph"
          draggable={false}
          alt={say(texts.photograph)}
          src={`data:${photograph.mediaType};base64,${photograph.data}`}
        />
      )}
      <div>
        {records
          .map((record, place) => ({ record, key: `record-${place}` }))
          .map(({ record, key }) => (
            <Facts
              key={key}
              facts={fieldsOf(content.service, [record], content.hidden).map((field) => ({
                label: say(field.label),
                value: <FieldValue field={field} value={record[field.name]} />,
              }))}
            />
          ))}
      </div>
    </div>
  );
}
