import { z } from 'zod';
import { registryNumber } from '../regulation/operator-decisions.ts';
import { type DocumentType, documentSchema, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Сот санкциясы туралы өтінішхат', ru: 'Ходатайство о санкции суда' };

/**
 * A petition for a court's sanction, sent to the courts' system (Rules 151, item 28). No act names the services that need one:
 * the operator's signed list does.
 */
export const sanctionPetitionSchema = documentSchema(
  'sanction-petition',
  z.strictObject({
    service: registryNumber,
    caseNumber: line(100).min(1),
    subject: line(300).min(1),
    court: line(300).min(1),
    reasons: line(4000).min(1),
    ruling: z.base64().max(1_400_000).optional(),
  }),
);

export type SanctionPetition = z.infer<typeof sanctionPetitionSchema>;

const field = fieldsOf('rules-151/28');

const fields = [
  field('service', 'service', { kk: 'Сервис', ru: 'Сервис' }),
  field('caseNumber', 'text', { kk: 'Материалдың нөмірі', ru: 'Номер материала' }),
  field('subject', 'text', { kk: 'Кімге (неге) қатысты', ru: 'В отношении кого (чего)' }),
  field('court', 'text', { kk: 'Сот', ru: 'Суд' }),
  field('reasons', 'paragraph', { kk: 'Негіздеме', ru: 'Обоснование' }),
  field('ruling', 'file', { kk: 'Қаулы (PDF)', ru: 'Постановление (PDF)' }, { isOptional: true }),
];

export const sanctionPetition: DocumentType<SanctionPetition> = {
  type: 'sanction-petition',
  schema: sanctionPetitionSchema,
  title,
  rule: 'rules-151/28',
  signer: 'sign',
  form: { filers: ['user'], fields },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
