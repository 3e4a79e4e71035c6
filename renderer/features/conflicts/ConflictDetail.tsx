import { conditionReasons } from '../../../protocol/regulation/condition-texts.ts';
import type { Conflict } from '../../../protocol/regulation/conflicts.ts';
import { groundTitle } from '../../../protocol/regulation/grounds.ts';
import { fill } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { conflictTexts as texts } from './texts.ts';
import { isBan, markWords, rowWords } from './words.ts';

interface ConflictDetailProps {
  readonly conflict: Conflict;
  readonly onShowFiling: (id: string) => void;
}

/** One conflict: both marks, the one in force and by what, what it costs. */
export function ConflictDetail({ conflict, onShowFiling }: ConflictDetailProps) {
  const say = useSay();
  const { kk, ru, inForce, ground, cost } = conflict;
  const facts: Fact[] = [
    { label: say(texts.ground), value: say(groundTitle(ground)) },
    { label: say(texts.kk), value: say(markWords(kk)) },
    { label: say(texts.ru), value: say(markWords(ru)) },
    { label: say(texts.inForce), value: <strong>{say(markWords(inForce))}</strong> },
    { label: say(texts.by), value: <DecidedBy {...{ conflict, onShowFiling }} /> },
    { label: say(texts.cost), value: <Cost conflict={conflict} /> },
  ];
  if (cost.added.length > 0)
    facts.push({
      label: say(texts.added),
      value: cost.added.map((condition) => say(conditionReasons[condition].text)).join(' '),
    });
  return (
    <div id="conflict-detail" tabIndex={-1}>
      <Panel heading={say(rowWords(conflict))}>
        <Facts facts={facts} />
        <p className="muted fine">{say(texts.limit)}</p>
      </Panel>
    </div>
  );
}

function Cost({ conflict }: { conflict: Conflict }) {
  const say = useSay();
  return (
    <>
      <p>{say(conflict.cost.text)}</p>
      {isBan(conflict) ? (
        <p data-ban="true">
          <Mark tone="refused" icon="refused">
            {say(texts.ban)}
          </Mark>
        </p>
      ) : null}
    </>
  );
}

function DecidedBy({ conflict: { by, emptyLanguage }, onShowFiling }: ConflictDetailProps) {
  const say = useSay();
  const language = emptyLanguage === 'kk' ? texts.emptyKk : texts.emptyRu;
  return (
    <>
      <p data-by={by === 'stricter' ? 'stricter' : by.origin}>
        {say(
          by === 'stricter' ? texts.byStricter : by.origin === 'shipped' ? texts.byShipped : texts.byOperator,
        )}
        {by === 'stricter' ? null : `. ${say(by.reason)}`}
      </p>
      {emptyLanguage === null ? null : <p>{say(fill(texts.emptyRow, { language: say(language) }))}</p>}
      {by === 'stricter' || by.origin === 'shipped' ? null : (
        <Button onPress={() => onShowFiling(by.id)}>{say(texts.show)}</Button>
      )}
    </>
  );
}
