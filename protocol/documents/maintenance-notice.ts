import { z } from 'zod';
import { type DocumentType, documentSchema, line, timestamp } from './document.ts';
import { fieldsOf } from './fields.ts';
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

const field = fieldsOf('rules-151/44');

const fields = [
  field(
    'kind',
    'choice',
    { kk: 'Жұмыс түрі', ru: 'Вид работ' },
    {
      choices: [
        { value: 'switching-off', label: { kk: 'Ажырату', ru: 'Отключение' } },
        { value: 'change', label: { kk: 'Өзгерту', ru: 'Изменение' } },
        { value: 'update', label: { kk: 'Жаңарту', ru: 'Обновление' } },
        { value: 'other', label: { kk: 'Басқа', ru: 'Другое' } },
      ],
    },
  ),
  field(
    'from',
    'moment',
    { kk: 'Басталуы (Астана уақыты)', ru: 'Начало (время Астаны)' },
    { item: 'rules-151/29' },
  ),
  field(
    'until',
    'moment',
    { kk: 'Аяқталуы (Астана уақыты)', ru: 'Окончание (время Астаны)' },
    { item: 'rules-151/29' },
  ),
  field('kk', 'paragraph', { kk: 'Хабарлама мәтіні (қазақша)', ru: 'Текст уведомления (по-казахски)' }),
  field('ru', 'paragraph', { kk: 'Хабарлама мәтіні (орысша)', ru: 'Текст уведомления (по-русски)' }),
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
