import { z } from 'zod';
import { type DocumentType, documentSchema, iinDigits, line, same } from './document.ts';

const title = {
  kk: '"Құқық қорғау, арнаулы мемлекеттік және өзге де органдардың ақпарат алмасу жүйесін" қолдану құқықтары туралы КЕЛІСІМ',
  ru: 'СОГЛАШЕНИЕ о правах использования "Системы информационного обмена правоохранительных, специальных государственных и иных органов"',
};

/** The user agreement (Rules 151, item 17, appendix 6): both texts verbatim stand in the bytes that are signed. */
export const userAgreementSchema = documentSchema(
  'user-agreement',
  z.strictObject({
    edition: z.literal('rules-151-2015'),
    user: z.strictObject({
      iin: iinDigits,
      fullName: line(200),
      position: line(200),
      organisation: line(300),
    }),
    text: z.strictObject({ kk: line(20_000), ru: line(20_000) }),
  }),
);

export type UserAgreement = z.infer<typeof userAgreementSchema>;

export const userAgreement: DocumentType<UserAgreement> = {
  type: 'user-agreement',
  schema: userAgreementSchema,
  title,
  rule: 'rules-151/17, app.6',
  signer: 'sign',
  present: (document) => ({
    title,
    rows: [
      { label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, value: same(document.body.user.fullName), kind: 'text' },
      { label: { kk: 'ЖСН', ru: 'ИИН' }, value: same(document.body.user.iin), kind: 'iin' },
      { label: { kk: 'Лауазымы', ru: 'Должность' }, value: same(document.body.user.position), kind: 'text' },
      {
        label: { kk: 'Мемлекеттік орган', ru: 'Государственный орган' },
        value: same(document.body.user.organisation),
        kind: 'text',
      },
      { label: { kk: 'Күні', ru: 'Дата' }, value: same(document.issuedAt), kind: 'time' },
    ],
    paragraphs: [document.body.text],
  }),
};
