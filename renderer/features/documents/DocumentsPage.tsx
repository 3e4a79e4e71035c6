import { type ReactNode, useState } from 'react';
import type { Account, FilingSummary } from '../../../protocol/http.ts';
import { filingStates } from '../../../protocol/http.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import type { Known } from '../../work/use-desk-lists.ts';
import { titleOfType } from '../document/type-title.ts';
import { FindField } from '../requests/FindField.tsx';
import { Page } from '../shell/Page.tsx';
import './documents.css';
import { FilingDetail } from './FilingDetail.tsx';
import { FilingsTable } from './FilingsTable.tsx';
import { Filter } from './Filter.tsx';
import { filingStateTexts, filingTexts as texts } from './texts.ts';

interface DocumentsPageProps {
  readonly account: Account;
  readonly filings: Known<FilingSummary>;
  readonly initial: string | null;
  readonly onNew: () => void;
  readonly onAnswer: (type: string, answered: string) => void;
  /** What became of the document signed just now. */
  readonly notice: ReactNode;
}

/** The documents one filed and those that came: the list, and below it the selected one with its answers. */
export function DocumentsPage({ account, filings, initial, onNew, onAnswer, notice }: DocumentsPageProps) {
  const say = useSay();
  const [find, setFind] = useState('');
  const [type, setType] = useState('');
  const [state, setState] = useState('');
  const [selected, setSelected] = useState(initial);
  const rows = filings.rows ?? [];
  const shown = rows.filter(
    (row) =>
      (type === '' || row.type === type) && (state === '' || row.state === state) && matches(row, find),
  );
  const current = shown.find((row) => row.id === selected) ?? shown[0] ?? null;
  const types = [...new Set(rows.map((row) => row.type))];
  const empty = filings.rows === null ? texts.loading : rows.length === 0 ? texts.empty : texts.emptyFound;
  useHotkeys({ F9: onNew });
  return (
    <Page
      name="documents"
      title={say(texts.title)}
      actions={
        <Button kind="primary" keys="F9" onPress={onNew}>
          {say(texts.new)}
        </Button>
      }
    >
      {notice}
      {filings.failure === null ? null : <FailureNotice failure={filings.failure} />}
      <div className="documents-filters">
        <FindField label={say(texts.find)} value={find} onChange={setFind} count={shown.length} />
        <Filter
          id="filter-type"
          label={say(texts.type)}
          options={types.map((known) => ({ id: known, label: say(titleOfType(known)) }))}
          value={type}
          onChange={setType}
        />
        <Filter
          id="filter-state"
          label={say(texts.state)}
          options={filingStates.map((known) => ({ id: known, label: say(filingStateTexts[known]) }))}
          value={state}
          onChange={setState}
        />
      </div>
      <div className="documents-list">
        <FilingsTable
          rows={shown}
          selected={current?.id ?? null}
          onSelect={setSelected}
          onAction={() => document.getElementById('filing-detail')?.focus()}
          empty={say(empty)}
        />
      </div>
      {current === null ? null : (
        <FilingDetail
          key={current.id}
          {...{ account, rows }}
          row={current}
          onShow={setSelected}
          onAnswer={(answer) => onAnswer(answer, current.id)}
        />
      )}
    </Page>
  );
}

function matches(row: FilingSummary, find: string): boolean {
  const { kk, ru } = titleOfType(row.type);
  const text = `${kk} ${ru} ${row.author} ${row.organisation} ${row.id}`.toLowerCase();
  return find
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
