import { z } from 'zod';
import { accountRole } from '../http.ts';
import { type DocumentType, documentSchema, iinDigits, line, same, timestamp } from './document.ts';

const title = { kk: 'Тіркелгіні автоматты бұғаттау', ru: 'Автоматическая блокировка учётной записи' };

/**
 * The centre's own record that it blocked a revenue user who made no request for more than 60 days (joint order 41/69,
 * item 14). `countedFrom` is the last request or, when there was none, the day the account was opened or opened again.
 */
export const automaticBlockSchema = documentSchema(
  'automatic-block',
  z.strictObject({
    account: z.strictObject({
      iin: iinDigits,
      fullName: line(200),
      organisation: line(300),
      role: accountRole,
    }),
    lastRequestAt: timestamp.nullable(),
    countedFrom: timestamp,
    days: z.number().int().min(60),
  }),
);

export type AutomaticBlock = z.infer<typeof automaticBlockSchema>;

export const automaticBlock: DocumentType<AutomaticBlock> = {
  type: 'automatic-block',
  schema: automaticBlockSchema,
  title,
  rule: 'joint-41-69/14',
  signer: 'centre',
  present: ({ body }) => ({
    title,
    rows: [
      { label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, value: same(body.account.fullName), kind: 'text' },
      { label: { kk: 'ЖСН', ru: 'ИИН' }, value: same(body.account.iin), kind: 'iin' },
      { label: { kk: 'Орган', ru: 'Орган' }, value: same(body.account.organisation), kind: 'text' },
      {
        label: { kk: 'Соңғы сұрау салу', ru: 'Последний запрос' },
        value: body.lastRequestAt === null ? { kk: 'болған жоқ', ru: 'не было' } : same(body.lastRequestAt),
        kind: body.lastRequestAt === null ? 'text' : 'time',
      },
      {
        label: { kk: 'Сұрау салусыз күндер', ru: 'Дней без запросов' },
        value: same(String(body.days)),
        kind: 'text',
      },
    ],
    paragraphs: [
      {
        kk: 'Пайдаланушы 60 күннен артық сұрау салу жүргізбегендіктен, есепке алу жазбасы автоматты түрде бұғатталды. Бұғаттан шығару өтінім бойынша ғана жүргізіледі.',
        ru: 'Учётная запись заблокирована автоматически: пользователь не делал запросов более 60 дней. Разблокировка производится только по заявке.',
      },
    ],
  }),
};
