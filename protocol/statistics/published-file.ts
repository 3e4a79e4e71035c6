import { z } from 'zod';
import { sha256Hex } from '../documents/document.ts';
import { fieldsOf } from '../documents/fields.ts';
import type { FormField } from '../forms.ts';
import type { Text } from '../text.ts';
import { periodSchema } from './periods.ts';
import type { Publication } from './publications.ts';

/** Kinds of files that are published; the first two can go to the open-data portal when they hold a table. */
export const mediaTypes = [
  'text/csv',
  'application/json',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;

/** A published file: its name is safe as the name of a file; base64 of at most 135 KB, as one document may be. */
export const publishedFileSchema = z.strictObject({
  name: z.string().regex(/^[\p{L}\p{N}_-][\p{L}\p{N}._-]{0,119}$/u),
  mediaType: z.enum(mediaTypes),
  data: z.base64().min(4).max(180_000),
  sha256: sha256Hex,
});
export type PublishedFile = z.infer<typeof publishedFileSchema>;

/** The members every publication has: what it is (a number of the table), the period, the file and whether it is open. */
export const publicationMembers = {
  number: z.string().regex(/^[1-9]\d?$/),
  period: periodSchema,
  access: z.enum(['restricted', 'open']),
  file: publishedFileSchema,
};

/** The fields of a publication's form: which of the table, the period, the gate of item 2(10), the file. */
export function publicationFields(
  item: string,
  label: Text,
  publications: readonly Publication[],
): readonly FormField[] {
  const field = fieldsOf(item);
  return [
    field('number', 'choice', label, {
      choices: publications.map(({ number, title }) => ({
        value: String(number),
        label: { kk: `${number}. ${title.kk}`, ru: `${number}. ${title.ru}` },
      })),
    }),
    field(
      'period',
      'text',
      { kk: 'Есепті кезең', ru: 'Отчётный период' },
      { hint: { kk: 'Ай — 2026-10, тоқсан — 2026-Q3', ru: 'Месяц — 2026-10, квартал — 2026-Q3' } },
    ),
    // The restricted one stands first: nothing is open unless somebody chose so.
    field(
      'access',
      'choice',
      { kk: 'Қолжетімділік', ru: 'Доступ' },
      {
        item: 'instruction-25/2(10)',
        choices: [
          {
            value: 'restricted',
            label: {
              kk: 'Қол жеткізу шектелген («Қызмет бабында пайдалану үшін» және өзге де құпия)',
              ru: 'Ограниченный доступ («Для служебного пользования», иная охраняемая тайна)',
            },
          },
          { value: 'open', label: { kk: 'Шектелмеген', ru: 'Не ограничен' } },
        ],
      },
    ),
    field('file.name', 'text', { kk: 'Файл атауы', ru: 'Имя файла' }),
    field(
      'file.mediaType',
      'choice',
      { kk: 'Файл түрі', ru: 'Вид файла' },
      { choices: mediaTypes.map((value) => ({ value, label: names[value] })) },
    ),
    field('file.data', 'file', { kk: 'Файл', ru: 'Файл' }),
    field('file.sha256', 'text', { kk: 'Файлдың SHA-256 мәні', ru: 'SHA-256 файла' }),
  ];
}

const names: Readonly<Record<(typeof mediaTypes)[number], Text>> = {
  'text/csv': { kk: 'CSV кестесі', ru: 'Таблица CSV' },
  'application/json': { kk: 'JSON', ru: 'JSON' },
  'application/pdf': { kk: 'PDF', ru: 'PDF' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    kk: 'Excel кестесі (XLSX)',
    ru: 'Таблица Excel (XLSX)',
  },
};
