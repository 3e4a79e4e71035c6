import type { Account, FilingSummary } from '../../../protocol/http.ts';
import { fill } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { showMoment } from '../../ui/digits.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { titleOfType } from '../document/type-title.ts';
import { FiledView } from './FiledView.tsx';
import { FilingStateMark } from './FilingStateMark.tsx';
import { answeringTypes } from './filers.ts';
import { filingTexts as texts } from './texts.ts';

interface FilingDetailProps {
  readonly account: Account;
  readonly row: FilingSummary;
  /** All there are, to find what this one answers and what answers it. */
  readonly rows: readonly FilingSummary[];
  readonly onShow: (id: string) => void;
  readonly onAnswer: (type: string) => void;
}

/** One document: what it says, how it stands, what it belongs to, and what the officer may answer it with. */
export function FilingDetail({ account, row, rows, onShow, onAnswer }: FilingDetailProps) {
  const say = useSay();
  const answers = answeringTypes(account, row.type);
  return (
    <div className="filing-detail" id="filing-detail" tabIndex={-1}>
      <Panel heading={say(titleOfType(row.type))}>
        {answers.length === 0 ? null : (
          <div className="filing-answers">
            {answers.map((type) => (
              <Button key={type} onPress={() => onAnswer(type)}>
                {say(fillTitle(type))}
              </Button>
            ))}
          </div>
        )}
        <div className="filing-columns">
          <div className="filing-document">
            <FiledView row={row} />
          </div>
          <FilingFacts {...{ row, rows, onShow }} />
        </div>
      </Panel>
    </div>
  );
}

function fillTitle(type: string) {
  const { kk, ru } = titleOfType(type);
  return {
    kk: fill(texts.answerWith, { title: kk }).kk,
    ru: fill(texts.answerWith, { title: ru }).ru,
  };
}

function FilingFacts({ row, rows, onShow }: Pick<FilingDetailProps, 'row' | 'rows' | 'onShow'>) {
  const say = useSay();
  const links = (found: readonly FilingSummary[]) => (
    <ul>
      {found.map((other) => (
        <li key={other.id}>
          <button type="button" className="filing-link" onClick={() => onShow(other.id)}>
            {say(titleOfType(other.type))}, {showMoment(other.issuedAt)}
          </button>
        </li>
      ))}
    </ul>
  );
  const earlier = rows.filter(({ id }) => row.refs.includes(id));
  const later = rows.filter(({ refs }) => refs.includes(row.id));
  return (
    <Facts
      facts={[
        { label: say(texts.state), value: <FilingStateMark state={row.state} /> },
        { label: say(texts.author), value: row.author || say(texts.centre) },
        ...(row.organisation === '' ? [] : [{ label: say(texts.organisation), value: row.organisation }]),
        { label: say(texts.time), value: showMoment(row.issuedAt) },
        { label: say(texts.number), value: <span className="hash">{row.id}</span> },
        ...(earlier.length === 0 ? [] : [{ label: say(texts.earlier), value: links(earlier) }]),
        ...(later.length === 0 ? [] : [{ label: say(texts.later), value: links(later) }]),
      ]}
    />
  );
}
