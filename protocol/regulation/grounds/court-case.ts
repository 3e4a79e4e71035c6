import { z } from 'zod';
import type { FormField } from '../../forms.ts';
import { bodyName, countYear, freeNumber } from './ground-form.ts';

/** What item 25 demands of a court's administrative and civil case alike, as registered in ЕАИАС СО. */
export const courtCaseShape = {
  caseNumber: freeNumber,
  year: countYear,
  court: bodyName,
} as const;

/** The same, as a form asks for it. */
export const courtCaseFields: readonly FormField[] = [
  {
    name: 'caseNumber',
    label: { kk: 'Іс нөмірі', ru: 'Номер дела' },
    kind: 'text',
    hint: { kk: 'Мысалы, 7585-24-00-2/101', ru: 'Например, 7585-24-00-2/101' },
    item: 'rules-151/25',
  },
  {
    name: 'year',
    label: { kk: 'Есептік жыл', ru: 'Учётный год' },
    kind: 'year',
    hint: null,
    item: 'rules-151/25',
  },
  {
    name: 'court',
    label: { kk: 'Шешім қабылдаған сот органы', ru: 'Судебный орган, принявший решение' },
    kind: 'text',
    hint: null,
    item: 'rules-151/25',
  },
];

/** A court's case as particulars of a ground. */
export function courtCase<const I extends string>(id: I) {
  return z.strictObject({ id: z.literal(id), ...courtCaseShape });
}
