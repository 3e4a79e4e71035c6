import type { FilingSummary } from '../../../protocol/http.ts';
import { useSay } from '../../language.tsx';
import { Table, type TableColumn } from '../../ui/Table.tsx';
import { Value } from '../../ui/Value.tsx';
import { titleOfType } from '../document/type-title.ts';
import { FilingStateMark } from './FilingStateMark.tsx';
import { filingTexts as texts } from './texts.ts';

interface FilingsTableProps {
  readonly rows: readonly FilingSummary[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onAction: (id: string) => void;
  readonly empty: string;
}

/** The list of documents: time, title, author, state. */
export function FilingsTable({ empty, ...rest }: FilingsTableProps) {
  const say = useSay();
  const columns: TableColumn<FilingSummary>[] = [
    { id: 'time', label: say(texts.time), cell: (row) => <Value value={row.issuedAt} kind="time" /> },
    {
      id: 'document',
      label: say(texts.document),
      cell: (row) => say(titleOfType(row.type)),
      isRowHeader: true,
    },
    { id: 'author', label: say(texts.author), cell: (row) => row.author || say(texts.centre) },
    { id: 'state', label: say(texts.state), cell: (row) => <FilingStateMark state={row.state} /> },
  ];
  return <Table label={say(texts.list)} columns={columns} empty={empty} {...rest} />;
}
