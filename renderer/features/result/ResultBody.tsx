import type { ResultContent } from '../../../protocol/ipc.ts';
import { serviceOf } from '../../../protocol/services/catalogue.ts';
import type { Text } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Value } from '../../ui/Value.tsx';
import { ResultDocument } from './ResultDocument.tsx';
import { ResultGraph } from './ResultGraph.tsx';
import { ResultNotices } from './ResultNotices.tsx';
import { ResultRecords } from './ResultRecords.tsx';
import { ResultTable } from './ResultTable.tsx';
import { sourceTitle } from './sources.ts';
import { resultTexts as texts } from './texts.ts';

/** What must be known before reading, the data as the service's catalogue file says, and who answered. */
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
          ...(content.caseNumber === ''
            ? []
            : [{ label: say(texts.caseNumber), value: <Value value={content.caseNumber} kind="case" /> }]),
          { label: say(texts.request), value: <span className="hash">{content.requestId}</span> },
        ]}
      />
      <ResultNotices content={content} />
      <ResultData content={content} />
      <Panel heading={say(texts.answers)}>
        <Facts
          facts={content.answers.map((answer) => ({
            label: say(sourceTitle(content.service, answer.source)),
            value: say(answerStates[answer.state]),
          }))}
        />
      </Panel>
    </section>
  );
}

const answerStates: Readonly<Record<ResultContent['answers'][number]['state'], Text>> = {
  answered: texts.answered,
  'nothing-found': texts.nothing,
  'not-answered': texts.notAnswered,
};

/** The data takes the focus, so that the arrow and page keys scroll it. */
function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}

function ResultData({ content }: { content: ResultContent }) {
  const say = useSay();
  const { records, photograph, file, graph, service } = content;
  const kind = serviceOf(service)?.kind ?? 'record';
  const isEmpty = records.length === 0 && photograph === null && file === null && graph === null;
  if (isEmpty) {
    const words = content.isDepersonalised ? texts.nothingToTell : texts.nothingFound;
    return (
      <Panel heading={say(texts.record)}>
        <p>{say(words)}</p>
      </Panel>
    );
  }
  const isTable = kind === 'table' || (kind === 'graph' && records.length > 1);
  return (
    <>
      {graph === null ? null : (
        <Panel heading={say(texts.relations)}>
          <ResultGraph graph={graph} />
        </Panel>
      )}
      {file === null ? null : (
        <Panel heading={say(texts.document)}>
          <ResultDocument file={file} />
        </Panel>
      )}
      {records.length === 0 && photograph === null ? null : (
        <Panel heading={say(kind === 'act' ? texts.act : texts.record)}>
          {isTable ? <ResultTable content={content} /> : <ResultRecords content={content} />}
        </Panel>
      )}
    </>
  );
}
