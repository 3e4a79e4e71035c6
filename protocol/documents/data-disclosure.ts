import { z } from 'zod';
import type { FormField } from '../forms.ts';
import { type DocumentType, documentSchema, iinDigits, line } from './document.ts';
import { rowsOf } from './present.ts';

const title = {
  kk: 'Пайдаланушының жеке деректерін ашу туралы жазба',
  ru: 'Запись о раскрытии личных данных пользователя',
};

const filled = (max: number) => line(max).refine((value) => value.trim() !== '', 'empty');

/**
 * What the operator disclosed of a user's personal data, to whom and by which law (Rules 151, item 47; appendix 6, 4(4));
 * of a revenue user only in the cases of article 34 part 5 of the Criminal Procedure Code (joint order 41/69, item 12).
 */
export const dataDisclosureSchema = documentSchema(
  'data-disclosure',
  z
    .strictObject({
      iin: iinDigits,
      recipient: filled(500),
      demand: z.strictObject({ number: filled(50), date: z.iso.date() }),
      ground: z.enum(['law', 'criminal-procedure-34-5']),
      law: filled(500).optional(),
      data: filled(4000),
    })
    .refine((body) => body.ground !== 'law' || body.law !== undefined, { path: ['law'] }),
);

export type DataDisclosure = z.infer<typeof dataDisclosureSchema>;

const item = 'rules-151/47';

const fields: readonly FormField[] = [
  {
    name: 'iin',
    label: { kk: 'Пайдаланушының ЖСН-і', ru: 'ИИН пользователя' },
    kind: 'iin',
    hint: null,
    item,
  },
  { name: 'recipient', label: { kk: 'Кімге ашылды', ru: 'Кому раскрыто' }, kind: 'text', hint: null, item },
  {
    name: 'demand.number',
    label: { kk: 'Талаптың нөмірі', ru: 'Номер требования' },
    kind: 'text',
    hint: null,
    item,
  },
  {
    name: 'demand.date',
    label: { kk: 'Талаптың күні', ru: 'Дата требования' },
    kind: 'day',
    hint: null,
    item,
  },
  {
    name: 'ground',
    label: { kk: 'Заңды негізі', ru: 'Законное основание' },
    kind: 'choice',
    hint: null,
    item: 'joint-41-69/12',
    choices: [
      {
        value: 'law',
        label: {
          kk: 'Қазақстан Республикасының заңнамасында көзделген жағдай',
          ru: 'Случай, предусмотренный законодательством Республики Казахстан',
        },
      },
      {
        value: 'criminal-procedure-34-5',
        label: { kk: 'ҚПК-нің 34-бабының 5-бөлігі', ru: 'Часть 5 статьи 34 УПК' },
      },
    ],
  },
  {
    name: 'law',
    label: { kk: 'Заң және оның бабы', ru: 'Закон и его статья' },
    kind: 'text',
    hint: null,
    item,
    shownWhen: { name: 'ground', values: ['law'] },
  },
  {
    name: 'data',
    label: { kk: 'Ашылған деректер', ru: 'Раскрытые данные' },
    kind: 'paragraph',
    hint: null,
    item,
  },
];

export const dataDisclosure: DocumentType<DataDisclosure> = {
  type: 'data-disclosure',
  schema: dataDisclosureSchema,
  title,
  rule: 'rules-151/47',
  signer: 'sign',
  form: { filers: ['operator'], fields },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
