import { z } from 'zod';
import { type DocumentType, documentSchema, line, timestamp } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = {
  kk: 'Қолжетімділіктің бір сағаттан артық іркілуі туралы хабарлама',
  ru: 'Уведомление о задержке доступа более одного часа',
};

/**
 * A user's report that access is delayed by more than an hour (Rules 151, item 42). The item names telephone and e-mail;
 * what came that way is entered by the operator, who says from whom and how.
 */
export const incidentReportSchema = documentSchema(
  'incident-report',
  z.strictObject({
    since: timestamp,
    description: line(2000).min(1),
    way: z.enum(['system', 'phone', 'e-mail']),
    reporter: line(200).optional(),
  }),
);

export type IncidentReport = z.infer<typeof incidentReportSchema>;

const field = fieldsOf('rules-151/42');

const fields = [
  field('since', 'moment', { kk: 'Басталған уақыты (Астана)', ru: 'Время наступления (Астана)' }),
  field('description', 'paragraph', { kk: 'Не болды', ru: 'Что произошло' }),
  field(
    'way',
    'choice',
    { kk: 'Хабар қалай түсті', ru: 'Как поступило сообщение' },
    {
      choices: [
        { value: 'system', label: { kk: 'Жүйе арқылы', ru: 'Через систему' } },
        {
          value: 'phone',
          label: { kk: 'Телефон арқылы (оператор енгізеді)', ru: 'По телефону (вносит оператор)' },
        },
        {
          value: 'e-mail',
          label: {
            kk: 'Электрондық поштамен (оператор енгізеді)',
            ru: 'По электронной почте (вносит оператор)',
          },
        },
      ],
    },
  ),
  field(
    'reporter',
    'text',
    { kk: 'Хабарлаған адам', ru: 'Кто сообщил' },
    { shownWhen: { name: 'way', values: ['phone', 'e-mail'] } },
  ),
];

export const incidentReport: DocumentType<IncidentReport> = {
  type: 'incident-report',
  schema: incidentReportSchema,
  title,
  rule: 'rules-151/42',
  signer: 'sign',
  form: { filers: ['user'], fields },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
