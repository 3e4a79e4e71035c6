import { z } from 'zod';
import { iinFault } from '../identifiers/iin.ts';
import { type DocumentType, documentSchema, iinDigits, line, sha256Hex } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Токенді есепке алу жазбасы', ru: 'Запись учёта токена' };

/** What happens to a token between its first initialisation and its end. */
export const tokenEvents = [
  'initialised',
  'issued',
  'returned',
  'blocked',
  'unblocked',
  'relabelled',
  'retired',
] as const;
export type TokenEvent = (typeof tokenEvents)[number];

/**
 * One event in the life of a token, stated by the operator (Rules 151, item 36; order 146, item 13: keys on a protected
 * carrier). All records of a serial number are the token's history; the last one says where it is. No PIN, no key.
 */
export const tokenRecordSchema = documentSchema(
  'token-record',
  z.strictObject({
    event: z.enum(tokenEvents),
    serial: line(64).min(1),
    model: line(64).min(1),
    label: line(64).min(1),
    /** ИИН of who has it. */
    holder: iinDigits.refine((iin) => iinFault(iin) === null, 'check digit').optional(),
    /** SHA-256 of the certificates on it, by what they are for. */
    certificates: z.strictObject({ auth: sha256Hex.optional(), sign: sha256Hex.optional() }).optional(),
    note: line(1000).min(1).optional(),
  }),
);

export type TokenRecord = z.infer<typeof tokenRecordSchema>;

const field = fieldsOf('rules-151/36');

const choices: readonly { readonly value: TokenEvent; readonly label: { kk: string; ru: string } }[] = [
  { value: 'initialised', label: { kk: 'Дайындалды', ru: 'Подготовлен' } },
  { value: 'issued', label: { kk: 'Берілді', ru: 'Выдан' } },
  { value: 'returned', label: { kk: 'Қайтарылды', ru: 'Возвращён' } },
  { value: 'blocked', label: { kk: 'Бұғатталды', ru: 'Заблокирован' } },
  { value: 'unblocked', label: { kk: 'Бұғаттан шығарылды', ru: 'Разблокирован' } },
  { value: 'relabelled', label: { kk: 'Атауы өзгертілді', ru: 'Изменена метка' } },
  { value: 'retired', label: { kk: 'Есептен шығарылды', ru: 'Выведен из обращения' } },
];

const whenIssued = { shownWhen: { name: 'event', values: ['issued'] } };

const fields = [
  field('event', 'choice', { kk: 'Оқиға', ru: 'Событие' }, { choices }),
  field('serial', 'text', { kk: 'Сериялық нөмірі', ru: 'Серийный номер' }),
  field('model', 'text', { kk: 'Үлгісі', ru: 'Модель' }),
  field('label', 'text', { kk: 'Атауы', ru: 'Метка' }),
  field('holder', 'iin', { kk: 'Иесінің ЖСН-і', ru: 'ИИН владельца' }, whenIssued),
  field(
    'certificates.auth',
    'text',
    { kk: 'AUTH сертификатының SHA-256 мәні', ru: 'SHA-256 сертификата AUTH' },
    whenIssued,
  ),
  field(
    'certificates.sign',
    'text',
    { kk: 'SIGN сертификатының SHA-256 мәні', ru: 'SHA-256 сертификата SIGN' },
    whenIssued,
  ),
  field('note', 'paragraph', { kk: 'Ескертпе', ru: 'Примечание' }, { isOptional: true }),
];

export const tokenRecord: DocumentType<TokenRecord> = {
  type: 'token-record',
  schema: tokenRecordSchema,
  title,
  rule: 'rules-151/36; order-146/13',
  signer: 'sign',
  form: { filers: ['operator'], fields },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
