import { z } from 'zod';
import type { FormField } from '../forms.ts';
import { type DocumentType, documentSchema, line, timestamp } from './document.ts';
import { rowsOf } from './present.ts';

const title = {
  kk: 'Жоспарлы техникалық жұмыстар туралы хабарлама',
  ru: 'Уведомление о плановых технических работах',
};

/** The kinds of work item 44 names. */
export const maintenanceKinds = ['switching-off', 'change', 'update', 'other'] as const;

/** A notice of planned technical work (Rules 151, items 38 and 44; joint order, item 29). Times are moments of Astana. */
export const maintenanceNoticeSchema = documentSchema(
  'maintenance-notice',
  z.strictObject({
    kind: z.enum(maintenanceKinds),
    from: timestamp,
    until: timestamp,
    kk: line(2000).min(1),
    ru: line(2000).min(1),
  }),
);

export type MaintenanceNotice = z.infer<typeof maintenanceNoticeSchema>;

const fields: readonly FormField[] = [
  {
    name: 'kind',
    label: { kk: 'Жұмыс түрі', ru: 'Вид работ' },
    kind: 'choice',
    hint: null,
    item: 'rules-151/44',
    choices: [
      { value: 'switching-off', label: { kk: 'Ажырату', ru: 'Отключение' } },
      { value: 'change', label: { kk: 'Өзгерту', ru: 'Изменение' } },
      { value: 'update', label: { kk: 'Жаңарту', ru: 'Обновление' } },
      { value: 'other', label: { kk: 'Басқа', ru: 'Другое' } },
    ],
  },
  {
    name: 'from',
    label: { kk: 'Басталуы (Астана уақыты)', ru: 'Начало (время Астаны)' },
    kind: 'moment',
    hint: null,
    item: 'rules-151/29',
  },
  {
    name: 'until',
    label: { kk: 'Аяқталуы (Астана уақыты)', ru: 'Окончание (время Астаны)' },
    kind: 'moment',
    hint: null,
    item: 'rules-151/29',
  },
  {
    name: 'kk',
    label: { kk: 'Хабарлама мәтіні (қазақша)', ru: 'Текст уведомления (по-казахски)' },
    kind: 'paragraph',
    hint: null,
    item: 'rules-151/44',
  },
  {
    name: 'ru',
    label: { kk: 'Хабарлама мәтіні (орысша)', ru: 'Текст уведомления (по-русски)' },
    kind: 'paragraph',
    hint: null,
    item: 'rules-151/44',
  },
];

export const maintenanceNotice: DocumentType<MaintenanceNotice> = {
  type: 'maintenance-notice',
  schema: maintenanceNoticeSchema,
  title,
  rule: 'rules-151/38, 44',
  signer: 'sign',
  form: { filers: ['operator'], fields },
  present: ({ body }) => ({
    title,
    rows: rowsOf(fields.slice(0, 3), body),
    paragraphs: [{ kk: body.kk, ru: body.ru }],
  }),
};
