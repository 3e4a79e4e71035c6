import type { ReactNode } from 'react';
import { Table as AriaTable, Cell, Column, Row, TableBody, TableHeader } from 'react-aria-components';
import './table.css';

export interface TableColumn<R> {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: R) => ReactNode;
  /** The column that names the row to a screen reader. */
  readonly isRowHeader?: boolean;
}

interface TableProps<R> {
  readonly label: string;
  readonly columns: readonly TableColumn<R>[];
  readonly rows: readonly R[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** What Enter or a double click does to a row. */
  readonly onAction: (id: string) => void;
  readonly empty: ReactNode;
}

/** Rows of 28 px to walk through with the arrow keys; one is always selected, its detail stands beside the table. */
export function Table<R extends { readonly id: string }>(props: TableProps<R>) {
  const { label, columns, rows, selected, onSelect, onAction, empty } = props;
  return (
    <AriaTable
      className="table"
      aria-label={label}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selected === null ? [] : [selected]}
      onSelectionChange={(keys) => {
        const [first] = keys === 'all' ? [] : [...keys];
        if (first !== undefined) onSelect(String(first));
      }}
      onRowAction={(key) => onAction(String(key))}
    >
      <TableHeader>
        {columns.map((column) => (
          <Column
            className={`table-column table-column-${column.id}`}
            key={column.id}
            id={column.id}
            isRowHeader={column.isRowHeader ?? false}
          >
            {column.label}
          </Column>
        ))}
      </TableHeader>
      <TableBody renderEmptyState={() => <div className="table-empty">{empty}</div>}>
        {rows.map((row) => (
          <Row className="table-row" id={row.id} key={row.id}>
            {columns.map((column) => (
              <Cell className="table-cell" key={column.id}>
                {column.cell(row)}
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </AriaTable>
  );
}
