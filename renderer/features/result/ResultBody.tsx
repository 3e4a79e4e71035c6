import type { ResultContent } from '../../../protocol/ipc.ts';
import { serviceOf, services } from '../../../protocol/services/catalogue.ts';
import type { Text } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Value } from '../../ui/Value.tsx';
import { fieldsOf } from './fields.ts';
import { ResultTable } from './ResultTable.tsx';
import { resultTexts as texts } from './texts.ts';

/** The data itself: fields, a table or a photograph, as the service's catalogue file says, and who answered. */
export function ResultBody({ content }: { content: ResultContent }) {
  const say = useSay();
  const service = serviceOf(content.service);
  return (
    <section className="result-body" aria-label={say(texts.record)} tabIndex={-1} ref={focusOnce}>
      <h2 className="result-title">
        {content.service}
        {service === null ? '' : `. ${say(service.title)}`}
      </h2>
      <Facts
        facts={[
          { label: say(texts.caseNumber), value: <Value value={content.caseNumber} kind="case" /> },
          { label: say(texts.request), value: <span className="hash">{content.requestId}</span> },
        ]}
      />
      <Panel heading={say(texts.record)}>
        <Records content={content} />
      </Panel>
      <Panel heading={say(texts.answers)}>
        <Facts
          facts={content.answers.map((answer) => ({
            label: say(sourceTitle(answer.source)),
            value: say(answer.state === 'answered' ? texts.answered : texts.nothing),
          }))}
        />
      </Panel>
    </section>
  );
}

/** The data takes the focus, so that the arrow and page keys scroll it. */
function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}

function Records({ content }: { content: ResultContent }) {
  const say = useSay();
  if (content.records.length === 0 && content.photograph === null) return <p>{say(texts.nothingFound)}</p>;
  if (serviceOf(content.service)?.kind === 'table') return <ResultTable content={content} />;
  return (
    <div className={content.photograph === null ? 'result-records' : 'result-records result-with-photograph'}>
      {content.photograph === null ? null : (
        <img
          className="result-photograph"
          draggable={false}
          alt={say(texts.photograph)}
          src={`data:${content.photograph.mediaType};base64,${content.photograph.data}`}
        />
      )}
      <div>
        {content.records.map((record) => (
          <Facts
            key={JSON.stringify(record)}
            facts={fieldsOf(content.service, [record]).map((field) => ({
              label: say(field.label),
              value: <Value value={record[field.name] ?? '—'} kind={field.kind} />,
            }))}
          />
        ))}
      </div>
    </div>
  );
}

/** A database by the name of the service it answers; one the program does not know by its own. */
function sourceTitle(source: string): Text {
  return services.find((service) => service.source === source)?.title ?? { kk: source, ru: source };
}
