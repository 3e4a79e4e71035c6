import { z } from 'zod';
import type { FormField } from '../forms.ts';
import { type DocumentType, documentId, documentSchema, iinDigits, line } from './document.ts';
import { rowsOf } from './present.ts';

const title = {
  kk: 'Талаптарды бұзғаны үшін қолжетімділікті бұғаттау',
  ru: 'Блокировка доступа за нарушение требований',
};

const filled = (max: number) => line(max).refine((value) => value.trim() !== '', 'empty');

/**
 * A block for a breach, by the operator (Rules 151, item 45; joint order 41/69, item 32) or by the responsible official of
 * the same body (item 12; joint order, item 19). It takes effect at once; causes, measures and the referral of the question
 * of liability (items 37, 48) stand in it or follow in a second one that `continues` it and blocks nobody again.
 */
export const accessBlockSchema = documentSchema(
  'access-block',
  z
    .strictObject({
      iin: iinDigits,
      breach: filled(4000),
      causes: filled(4000).optional(),
      measures: filled(4000).optional(),
      referral: z.strictObject({ body: filled(300), question: filled(2000) }).optional(),
      continues: documentId.optional(),
    })
    .refine((body) => body.continues === undefined || isAnalysed(body), { path: ['referral'] }),
);

export type AccessBlock = z.infer<typeof accessBlockSchema>;

/** Whether causes, measures and the referral on liability all stand in it (Rules 151, items 37 and 48). */
export function isAnalysed(body: {
  readonly causes?: string | undefined;
  readonly measures?: string | undefined;
  readonly referral?: object | undefined;
}): boolean {
  return body.causes !== undefined && body.measures !== undefined && body.referral !== undefined;
}

const fields: readonly FormField[] = [
  {
    name: 'iin',
    label: { kk: 'Пайдаланушының ЖСН-і', ru: 'ИИН пользователя' },
    kind: 'iin',
    hint: null,
    item: 'rules-151/45',
  },
  {
    name: 'breach',
    label: { kk: 'Анықталған бұзушылық', ru: 'Выявленное нарушение' },
    kind: 'paragraph',
    hint: null,
    item: 'rules-151/45',
  },
  {
    name: 'causes',
    label: { kk: 'Себептерін талдау', ru: 'Анализ причин' },
    kind: 'paragraph',
    hint: null,
    item: 'rules-151/37',
    isOptional: true,
  },
  {
    name: 'measures',
    label: { kk: 'Себептерін жою шаралары', ru: 'Меры по устранению причин' },
    kind: 'paragraph',
    hint: null,
    item: 'rules-151/37',
    isOptional: true,
  },
  {
    name: 'referral.body',
    label: {
      kk: 'Жауаптылық туралы мәселе жіберілген орган',
      ru: 'Орган, которому передан вопрос об ответственности',
    },
    kind: 'text',
    hint: null,
    item: 'rules-151/48',
    isOptional: true,
  },
  {
    name: 'referral.question',
    label: { kk: 'Жауаптылық туралы мәселе', ru: 'Вопрос об ответственности' },
    kind: 'paragraph',
    hint: null,
    item: 'rules-151/48',
    isOptional: true,
  },
  {
    name: 'continues',
    label: { kk: 'Осы бұғаттауды толықтырады', ru: 'Дополняет эту блокировку' },
    kind: 'document',
    hint: null,
    item: 'rules-151/37',
    isOptional: true,
    types: ['access-block'],
  },
];

export const accessBlock: DocumentType<AccessBlock> = {
  type: 'access-block',
  schema: accessBlockSchema,
  title,
  rule: 'rules-151/12, 37, 45, 48',
  signer: 'sign',
  form: { filers: ['operator', 'responsible-official'], fields },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
