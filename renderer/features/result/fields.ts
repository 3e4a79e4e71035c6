import { serviceOf } from '../../../protocol/services/catalogue.ts';
import type { ServiceField, ServiceNumber } from '../../../protocol/services/service.ts';

/** The fields to show: those of the catalogue without the ones a truncated answer left out, then any other by its name. */
export function fieldsOf(
  service: ServiceNumber,
  records: readonly Readonly<Record<string, string>>[],
  hidden: readonly string[] = [],
): readonly ServiceField[] {
  const known = serviceOf(service)?.fields ?? [];
  const names = new Set(known.map((field) => field.name));
  const others = new Set(records.flatMap((record) => Object.keys(record)).filter((name) => !names.has(name)));
  return [
    ...known.filter(({ name }) => !hidden.includes(name)),
    ...[...others].map((name) => ({ name, label: { kk: name, ru: name }, kind: 'text' as const })),
  ];
}
