import type { RowKind } from '../../protocol/documents/document.ts';
import { showValue } from './digits.ts';

/** A value set by its kind: numbers grouped and monospaced, times in Astana time, digests in groups. */
export function Value({ value, kind }: { value: string; kind: RowKind }) {
  const shown = showValue(value, kind);
  if (kind === 'text') return <span className="value">{shown}</span>;
  if (kind === 'time') return <span className="tabular">{shown}</span>;
  return <span className={kind === 'hash' ? 'hash' : 'digits'}>{shown}</span>;
}
