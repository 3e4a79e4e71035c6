import type { RequestRow } from '../../../protocol/ipc.ts';
import { Value } from '../../ui/Value.tsx';
import { StateMark } from '../requests/RequestState.tsx';
import { ServiceName } from '../requests/RequestsTable.tsx';

interface RequestLinesProps {
  readonly rows: readonly RequestRow[];
  readonly empty: string;
  readonly onShow: (id: string) => void;
}

/** A few requests, each leads to itself in the list. */
export function RequestLines({ rows, empty, onShow }: RequestLinesProps) {
  if (rows.length === 0) return <p className="muted">{empty}</p>;
  return (
    <ul className="request-lines">
      {rows.map((row) => (
        <li key={row.id}>
          <button type="button" className="request-line" onClick={() => onShow(row.id)}>
            <Value value={row.issuedAt} kind="time" />
            <Value value={row.caseNumber} kind="case" />
            <ServiceName number={row.service} />
            <StateMark state={row.state} />
          </button>
        </li>
      ))}
    </ul>
  );
}
