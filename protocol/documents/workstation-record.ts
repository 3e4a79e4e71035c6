import { z } from 'zod';
import { type DocumentType, documentSchema, line, sha256Hex, stationName } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Жұмыс станциясын есепке алу жазбасы', ru: 'Запись учёта рабочей станции' };

const common = { name: stationName, note: line(1000).min(1).optional() };

/**
 * A workstation is enrolled with the certificate it speaks by, or retired for good (Rules 151, item 7). Whether the
 * computer is certified, and in which separate room it stands, is what order 146, item 13 asks for.
 */
export const workstationRecordSchema = documentSchema(
  'workstation-record',
  z.discriminatedUnion('event', [
    z.strictObject({
      event: z.literal('enrolled'),
      ...common,
      certificateSha256: sha256Hex,
      isCertified: z.literal(true).optional(),
      room: line(200).min(1),
    }),
    z.strictObject({ event: z.literal('retired'), ...common }),
  ]),
);

export type WorkstationRecord = z.infer<typeof workstationRecordSchema>;

const field = fieldsOf('rules-151/7');
const whenEnrolled = { shownWhen: { name: 'event', values: ['enrolled'] } };

const fields = [
  field(
    'event',
    'choice',
    { kk: 'Оқиға', ru: 'Событие' },
    {
      choices: [
        { value: 'enrolled', label: { kk: 'Тіркелді', ru: 'Зарегистрирована' } },
        { value: 'retired', label: { kk: 'Есептен шығарылды', ru: 'Выведена из работы' } },
      ],
    },
  ),
  field('name', 'text', { kk: 'Жұмыс станциясының атауы', ru: 'Имя рабочей станции' }),
  field(
    'certificateSha256',
    'text',
    { kk: 'Сертификатының SHA-256 мәні', ru: 'SHA-256 её сертификата' },
    whenEnrolled,
  ),
  field('room', 'text', { kk: 'Үй-жай', ru: 'Помещение' }, { ...whenEnrolled, item: 'order-146/13' }),
  field(
    'isCertified',
    'flag',
    { kk: 'Аттестатталған, бөлек үй-жайда тұр', ru: 'Аттестована, стоит в отдельном помещении' },
    { ...whenEnrolled, item: 'order-146/13' },
  ),
  field('note', 'paragraph', { kk: 'Ескертпе', ru: 'Примечание' }, { isOptional: true }),
];

export const workstationRecord: DocumentType<WorkstationRecord> = {
  type: 'workstation-record',
  schema: workstationRecordSchema,
  title,
  rule: 'rules-151/7; order-146/13',
  signer: 'sign',
  form: { filers: ['operator'], fields },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
