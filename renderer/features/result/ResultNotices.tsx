import type { ResultContent } from '../../../protocol/ipc.ts';
import { serviceOf } from '../../../protocol/services/catalogue.ts';
import type { Text } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { sourceTitle } from './sources.ts';
import { resultTexts as texts } from './texts.ts';

/** What the officer must know before reading: what this answer lacks, hides, replaced or adds. */
export function ResultNotices({ content }: { content: ResultContent }) {
  const say = useSay();
  const silent = content.answers.filter(({ state }) => state === 'not-answered');
  return (
    <>
      {content.supplements === null ? null : (
        <Notice tone="plain" heading={say(texts.supplement)}>
          <p>
            {say(texts.supplementOf)}: <span className="hash">{content.supplements}</span>
          </p>
        </Notice>
      )}
      {silent.length === 0 ? null : (
        <Notice tone="waiting" heading={say(texts.silent)}>
          <p>{silent.map(({ source }) => say(sourceTitle(content.service, source))).join('; ')}</p>
          <p>{say(texts.silentNext)}</p>
        </Notice>
      )}
      {content.hidden.length === 0 || content.isDepersonalised ? null : (
        <Notice tone="plain" heading={say(texts.truncated)}>
          <p>{hiddenTitles(content).map(say).join('; ')}</p>
        </Notice>
      )}
      {content.isDepersonalised ? (
        <Notice tone="plain" heading={say(texts.depersonalised)}>
          <p>{say(texts.depersonalisedHow)}</p>
          {content.hidden.length === 0 ? null : (
            <p>
              {say(texts.leftOut)}: {hiddenTitles(content).map(say).join('; ')}
            </p>
          )}
          {content.records.length === 0 ? null : (
            <p>
              {say(texts.suppressed)}: {content.suppressed}
            </p>
          )}
        </Notice>
      ) : null}
    </>
  );
}

const attachments: Readonly<Record<string, Text>> = {
  photograph: texts.photograph,
  file: texts.document,
  graph: texts.relations,
};

function hiddenTitles({ service, hidden }: ResultContent): readonly Text[] {
  const fields = serviceOf(service)?.fields ?? [];
  return hidden.map(
    (name) =>
      fields.find((field) => field.name === name)?.label ?? attachments[name] ?? { kk: name, ru: name },
  );
}
