import type { RequestRow } from '../../../protocol/ipc.ts';
import { serviceOf } from '../../../protocol/services/catalogue.ts';
import type { ServiceNumber } from '../../../protocol/services/service.ts';
import { useSay } from '../../language.tsx';
import { Table, type TableColumn } from '../../ui/Table.tsx';
import { Value } from '../../ui/Value.tsx';
import { showRegistered } from '../form/registers.ts';
import { ReceiptMark, StateMark } from './RequestState.tsx';
import { listTexts as texts } from './texts.ts';

interface RequestsTableProps {
  readonly rows: readonly RequestRow[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onAction: (id: string) => void;
  readonly empty: string;
}

/** The list of requests: time, case number, service, state, receipt. */
export function RequestsTable({ empty, ...rest }: RequestsTableProps) {
  const say = useSay();
  const columns: TableColumn<RequestRow>[] = [
    { id: 'time', label: say(texts.time), cell: (row) => <Value value={row.issuedAt} kind="time" /> },
    {
      id: 'case',
      label: say(texts.caseNumber),
      cell: (row) => <Value value={row.caseNumber} kind="case" />,
      isRowHeader: true,
    },
    { id: 'service', label: say(texts.service), cell: (row) => <ServiceName number={row.service} /> },
    { id: 'state', label: say(texts.state), cell: (row) => <StateMark state={row.state} /> },
    { id: 'receipt', label: say(texts.receipt), cell: (row) => <ReceiptMark receipt={row.receipt} /> },
  ];
  return <Table label={say(texts.list)} columns={columns} empty={empty} {...rest} />;
}

/** A service by its number and name. */
export function ServiceName({ number }: { number: ServiceNumber }) {
  const say = useSay();
  const service = serviceOf(number);
  return (
    <span>
      {showRegistered(number)}
      {service === null ? '' : `. ${say(service.title)}`}
    </span>
  );
}
