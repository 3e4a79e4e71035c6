import type { ServiceField } from '../../../protocol/services/service.ts';
import { useSay } from '../../language.tsx';
import { Value } from '../../ui/Value.tsx';

/** A value of an answer by its field: numbers in groups of three, with their unit; a dash where there is none. */
export function FieldValue({ field, value }: { field: ServiceField; value: string | undefined }) {
  const say = useSay();
  if (value === undefined || value === '') return <span className="muted">—</span>;
  if (field.unit === undefined && field.format !== 'number') return <Value value={value} kind={field.kind} />;
  return (
    <span className="result-number">
      {showNumber(value)}
      {field.unit === undefined ? '' : `\u00a0${say(field.unit)}`}
    </span>
  );
}

/** `1234567.50` → `1 234 567,50`; anything else stays as the database gave it. */
function showNumber(value: string): string {
  const parts = /^(-?\d+)(?:[.,](\d+))?$/.exec(value);
  if (parts === null) return value;
  const whole = (parts[1] ?? '').replaceAll(/\B(?=(?:\d{3})+$)/g, '\u00a0');
  return parts[2] === undefined ? whole : `${whole},${parts[2]}`;
}
