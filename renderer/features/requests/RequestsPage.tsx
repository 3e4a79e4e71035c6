import { type ReactNode, useState } from 'react';
import type { RequestRow } from '../../../protocol/ipc.ts';
import type { Failure } from '../../../protocol/outcome.ts';
import { serviceOf } from '../../../protocol/services/catalogue.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { Page } from '../shell/Page.tsx';
import { FindField } from './FindField.tsx';
import { ReceiptDialog } from './ReceiptDialog.tsx';
import { RequestDetail } from './RequestDetail.tsx';
import { RequestsTable } from './RequestsTable.tsx';
import './requests.css';
import { listTexts as texts } from './texts.ts';
import { canOpen, useRequestActions } from './use-request-actions.ts';

interface RequestsPageProps {
  readonly rows: readonly RequestRow[] | null;
  /** Why the list could not be read. */
  readonly failure: Failure | null;
  readonly onNew: () => void;
  readonly initial: string | null;
  /** What became of the request signed just now. */
  readonly notice: ReactNode;
}

/** All requests of the officer: the list, and beside it the selected one with its actions. */
export function RequestsPage({ rows, failure, onNew, initial, notice }: RequestsPageProps) {
  const say = useSay();
  const [find, setFind] = useState('');
  const [selected, setSelected] = useState<string | null>(initial);
  const actions = useRequestActions();
  const shown = (rows ?? []).filter((row) => matches(row, find));
  const current = shown.find((row) => row.id === selected) ?? shown[0] ?? null;
  const act = (id: string) => {
    const row = shown.find((candidate) => candidate.id === id);
    if (row === undefined) return;
    if (canOpen(row)) actions.open(row);
    else if (row.receipt !== 'none') actions.showReceipt(row);
  };
  useHotkeys({ F9: onNew });
  return (
    <Page
      name="requests"
      title={say(texts.title)}
      actions={
        <Button kind="primary" keys="F9" onPress={onNew}>
          {say(texts.newRequest)}
        </Button>
      }
    >
      {notice}
      {failure === null ? null : <FailureNotice failure={failure} />}
      <FindField label={say(texts.find)} value={find} onChange={setFind} count={shown.length} />
      <div className="requests-list">
        <RequestsTable
          rows={shown}
          selected={current?.id ?? null}
          onSelect={setSelected}
          onAction={act}
          empty={say(rows === null ? texts.loading : rows.length === 0 ? texts.empty : texts.emptyFound)}
        />
      </div>
      {current === null ? null : <RequestDetail row={current} actions={actions} key={current.id} />}
      {actions.shownReceipt === null ? null : (
        <ReceiptDialog document={actions.shownReceipt} onClose={actions.hideReceipt} />
      )}
    </Page>
  );
}

function matches(row: RequestRow, find: string): boolean {
  const words = find.toLowerCase().replaceAll(/[\s-]/g, '');
  if (words === '') return true;
  const title = serviceOf(row.service)?.title;
  const text = `${row.caseNumber}${row.service}${title?.kk ?? ''}${title?.ru ?? ''}${row.id}`;
  return text.toLowerCase().replaceAll(/[\s-]/g, '').includes(words);
}
