import { serviceOf } from '../../../protocol/services/catalogue.ts';
import type { ServiceField } from '../../../protocol/services/service.ts';

/** The fields to show: those of the catalogue, then whatever else the database returned, under its own name. */
export function fieldsOf(
  service: number,
  records: readonly Readonly<Record<string, string>>[],
): readonly ServiceField[] {
  const known = serviceOf(service)?.fields ?? [];
  const names = new Set(known.map((field) => field.name));
  const others = new Set(records.flatMap((record) => Object.keys(record)).filter((name) => !names.has(name)));
  return [
    ...known,
    ...[...others].map((name) => ({ name, label: { kk: name, ru: name }, kind: 'text' as const })),
  ];
}
