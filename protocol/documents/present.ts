import { capacities, capacityTitles } from '../capacities.ts';
import type { FieldKind, FormField } from '../forms.ts';
import { serviceOf } from '../services/catalogue.ts';
import type { Text } from '../text.ts';
import { type PresentedRow, type RowKind, same } from './document.ts';

const kinds: Partial<Readonly<Record<FieldKind, RowKind>>> = {
  iin: 'iin',
  bin: 'iin',
  case: 'case',
  plate: 'plate',
  moment: 'time',
  document: 'hash',
  request: 'hash',
};

/**
 * The rows of a document's body in the words of its form: one for each field that has a value. A document whose form has
 * every member is presented by this alone.
 */
export function rowsOf(fields: readonly FormField[], body: unknown): PresentedRow[] {
  return fields.flatMap((field): PresentedRow[] => {
    const value = field.name.split('.').reduce(memberOf, body);
    if (value === undefined || value === null) return [];
    return [{ label: field.label, value: shown(field, value), kind: kinds[field.kind] ?? 'text' }];
  });
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function shown(field: FormField, value: unknown): Text {
  if (field.kind === 'flag') return value === true ? { kk: 'Иә', ru: 'Да' } : { kk: 'Жоқ', ru: 'Нет' };
  if (field.kind === 'choice') {
    const chosen = field.choices?.find((choice) => choice.value === value);
    if (chosen !== undefined) return chosen.label;
  }
  if (field.kind === 'service') return serviceTitle(value);
  if (field.kind === 'services' && Array.isArray(value)) return joined(value.map(serviceTitle));
  if (field.kind === 'file') return { kk: 'Қоса берілген', ru: 'Приложен' };
  if (Array.isArray(value)) return same(value.map(String).join(', '));
  return capacityOf(value) ?? same(String(value));
}

function serviceTitle(value: unknown): Text {
  const number = String(value);
  const service = serviceOf(
    /^\d+$/.test(number) ? Number(number) : `joint-41-69/${Number(number.split('/')[1])}`,
  );
  return service === null
    ? same(number)
    : { kk: `${number}. ${service.title.kk}`, ru: `${number}. ${service.title.ru}` };
}

function joined(texts: readonly Text[]): Text {
  return { kk: texts.map(({ kk }) => kk).join('; '), ru: texts.map(({ ru }) => ru).join('; ') };
}

function capacityOf(value: unknown): Text | null {
  const known = capacities.find((capacity) => capacity === value);
  return known === undefined ? null : { kk: capacityTitles[known].kk, ru: capacityTitles[known].ru };
}
