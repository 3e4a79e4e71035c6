import { z } from 'zod';
import type { FormField } from '../forms.ts';
import { type DocumentType, documentSchema, iinDigits, line } from './document.ts';
import { rowsOf } from './present.ts';

const title = {
  kk: 'Лауазымды тұлғаны айқындау туралы бұйрық',
  ru: 'Приказ об определении должностного лица',
};

const filled = (max: number) => line(max).refine((value) => value.trim() !== '', 'empty');

/**
 * The order by which the head of a body determines its responsible officials (Rules 151, item 9; joint order 41/69,
 * item 16) or the Prosecutor General the operator's officials (item 36), or revokes that. Days are Astana's; `from` is the
 * first day it is in force, `until` the last.
 */
export const appointmentSchema = documentSchema(
  'appointment',
  z.strictObject({
    act: z.enum(['appoint', 'revoke']),
    order: z.strictObject({ number: filled(50), date: z.iso.date() }),
    capacity: z.enum(['responsible-official', 'operator']),
    iin: iinDigits,
    from: z.iso.date(),
    until: z.iso.date().optional(),
  }),
);

export type Appointment = z.infer<typeof appointmentSchema>;

const item = 'rules-151/9';

const fields: readonly FormField[] = [
  {
    name: 'act',
    label: { kk: 'Бұйрықтың мәні', ru: 'Предмет приказа' },
    kind: 'choice',
    hint: null,
    item,
    choices: [
      { value: 'appoint', label: { kk: 'Айқындау', ru: 'Определить' } },
      { value: 'revoke', label: { kk: 'Күшін жою', ru: 'Отменить' } },
    ],
  },
  {
    name: 'order.number',
    label: { kk: 'Бұйрықтың нөмірі', ru: 'Номер приказа' },
    kind: 'text',
    hint: null,
    item,
  },
  { name: 'order.date', label: { kk: 'Бұйрықтың күні', ru: 'Дата приказа' }, kind: 'day', hint: null, item },
  {
    name: 'capacity',
    label: { kk: 'Өкілеттігі', ru: 'Полномочия' },
    kind: 'choice',
    hint: null,
    item: 'rules-151/36',
    choices: [
      {
        value: 'responsible-official',
        label: { kk: 'Органның жауапты лауазымды тұлғасы', ru: 'Ответственное должностное лицо органа' },
      },
      {
        value: 'operator',
        label: { kk: 'ҚАО ААЖ операторының лауазымды тұлғасы', ru: 'Должностное лицо оператора СИО ПСО' },
      },
    ],
  },
  { name: 'iin', label: { kk: 'Тұлғаның ЖСН-і', ru: 'ИИН лица' }, kind: 'iin', hint: null, item },
  { name: 'from', label: { kk: 'Қай күннен бастап', ru: 'С какого дня' }, kind: 'day', hint: null, item },
  {
    name: 'until',
    label: { kk: 'Қай күнге дейін (қоса алғанда)', ru: 'По какой день включительно' },
    kind: 'day',
    hint: null,
    item,
    isOptional: true,
    shownWhen: { name: 'act', values: ['appoint'] },
  },
];

export const appointment: DocumentType<Appointment> = {
  type: 'appointment',
  schema: appointmentSchema,
  title,
  rule: 'rules-151/9, 36',
  signer: 'sign',
  form: { filers: ['body-head', 'prosecutor-general'], fields },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
