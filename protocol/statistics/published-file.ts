import { z } from 'zod';
import { fileKinds } from '../attachments.ts';
import { line, sha256Hex } from '../documents/document.ts';
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

/** A published file: its name is safe as the name of a file; base64 of at most 135 KB, as one document may be; its SHA-256. */
const publishedFileSchema = z.strictObject({
  name: z.string().regex(/^[\p{L}\p{N}_-][\p{L}\p{N}._-]{0,119}$/u),
  mediaType: z.enum(mediaTypes),
  data: z.base64().min(4).max(180_000),
  digest: sha256Hex,
});

/**
 * The body of a publication: what it is (a number of the table), the period, whether it is open, and either a table as it was
 * entered (CSV, as long as a desk's form lets through) or a file.
 */
export const publicationSchema = z
  .strictObject({
    number: z.string().regex(/^[1-9]\d?$/),
    period: periodSchema,
    access: z.enum(['restricted', 'open']),
    source: z.enum(['table', 'file']),
    table: line(10_000).min(1).optional(),
    file: publishedFileSchema.optional(),
  })
  .refine(({ source, table }) => (source === 'table') === (table !== undefined), { path: ['table'] })
  .refine(({ source, file }) => (source === 'file') === (file !== undefined), { path: ['file'] });
export type PublicationBody = z.infer<typeof publicationSchema>;

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
    ...contentFields(item),
  ];
}

function contentFields(item: string): readonly FormField[] {
  const field = fieldsOf(item);
  const ofFile = { shownWhen: { name: 'source', values: ['file'] } };
  return [
    field(
      'source',
      'choice',
      { kk: 'Мазмұны', ru: 'Содержание' },
      {
        choices: [
          { value: 'table', label: { kk: 'Кесте мәтіні (CSV)', ru: 'Текст таблицы (CSV)' } },
          { value: 'file', label: { kk: 'Файл', ru: 'Файл' } },
        ],
      },
    ),
    field(
      'table',
      'paragraph',
      { kk: 'Кесте', ru: 'Таблица' },
      {
        hint: {
          kk: 'Бірінші жол — бағандар атауы; бағандар үтірмен немесе нүктелі үтірмен бөлінеді',
          ru: 'Первая строка — названия столбцов; столбцы разделяет запятая или точка с запятой',
        },
        shownWhen: { name: 'source', values: ['table'] },
      },
    ),
    field('file.name', 'text', { kk: 'Файл атауы', ru: 'Имя файла' }, ofFile),
    field(
      'file.mediaType',
      'choice',
      { kk: 'Файл түрі', ru: 'Вид файла' },
      { choices: mediaTypes.map((value) => ({ value, label: names[value] })), ...ofFile },
    ),
    field(
      'file.data',
      'file',
      { kk: 'Файл', ru: 'Файл' },
      { ...ofFile, file: { kinds: fileKinds, mostBytes: 135_000 } },
    ),
    field('file.digest', 'text', { kk: 'Файлдың SHA-256 мәні', ru: 'SHA-256 файла' }, ofFile),
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
