import { z } from 'zod';
import { type DocumentType, documentSchema, line, same, timestamp } from './document.ts';

const title = {
  kk: 'Жіберудің бір сағаттан артық іркілуі туралы жазба',
  ru: 'Запись о задержке отправки более одного часа',
};

/**
 * The centre's own record that messages were delayed for more than an hour (Rules 151, item 41): made by itself, without
 * anybody's report. It names the database or register that does not answer and how many requests wait for it.
 */
export const delayRecordSchema = documentSchema(
  'delay-record',
  z.strictObject({ waitsFor: line(100), since: timestamp, requests: z.number().int().positive() }),
);

export type DelayRecord = z.infer<typeof delayRecordSchema>;

export const delayRecord: DocumentType<DelayRecord> = {
  type: 'delay-record',
  schema: delayRecordSchema,
  title,
  rule: 'rules-151/41',
  signer: 'centre',
  present: ({ body }) => ({
    title,
    rows: [
      {
        label: { kk: 'Жауап бермейтін жүйе', ru: 'Не отвечает система' },
        value: same(body.waitsFor),
        kind: 'text',
      },
      { label: { kk: 'Басталуы', ru: 'С какого времени' }, value: same(body.since), kind: 'time' },
      {
        label: { kk: 'Күтіп тұрған сұрау салулар', ru: 'Ждут запросов' },
        value: same(String(body.requests)),
        kind: 'text',
      },
    ],
    paragraphs: [],
  }),
};
