import type { BenchToken } from '../../../protocol/admin-ipc.ts';
import type { Text } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { Table, type TableColumn } from '../../ui/Table.tsx';
import type { BenchRow } from './order.ts';
import { counterTexts, benchTexts as texts } from './texts.ts';

interface TokensTableProps {
  readonly rows: readonly BenchRow[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** The tokens of all drivers: what is readable of each without a PIN. */
export function TokensTable({ rows, selected, onSelect }: TokensTableProps) {
  const say = useSay();
  const columns: TableColumn<BenchRow>[] = [
    {
      id: 'serial',
      label: say(texts.serial),
      isRowHeader: true,
      cell: ({ token }) => <span className="digits">{token.serial || '—'}</span>,
    },
    { id: 'label', label: say(texts.label), cell: ({ token }) => token.label || '—' },
    { id: 'model', label: say(texts.model), cell: ({ token }) => `${token.manufacturer} ${token.model}` },
    { id: 'driver', label: say(texts.driver), cell: ({ driver }) => driver },
    {
      id: 'pin',
      label: say(texts.pin),
      cell: ({ token }) => (token.initialised ? say(counterTexts[token.pin.counter]) : '—'),
    },
    { id: 'holds', label: say(texts.holds), cell: ({ token }) => say(holdsOf(token)) },
  ];
  return (
    <Table
      label={say(texts.tokens)}
      {...{ columns, rows, selected, onSelect, onAction: onSelect, empty: say(texts.none) }}
    />
  );
}

function holdsOf({ initialised, keys, certificates }: BenchToken): Text {
  if (!initialised) return texts.blank;
  if (keys.length === 0 && certificates.length === 0) return texts.nothing;
  const parts = (language: keyof Text) =>
    `${texts.keys[language]} ${keys.length}, ${texts.certificates[language]} ${certificates.length}`;
  return { kk: parts('kk'), ru: parts('ru') };
}
