import { z } from 'zod';
import { errorCodes, explain } from '../errors.ts';
import {
  type DocumentType,
  documentId,
  documentSchema,
  line,
  same,
  sha256Hex,
  timestamp,
} from './document.ts';

const title = { kk: 'Орталықтың түбіртегі', ru: 'Квитанция центра' };

/**
 * The centre's receipt for a document (architecture, sections 2 and 7): accepted or refused and why, the leaf's hash
 * (RFC 9162) and the promise to have it in the log within `promisedWithin` seconds. Stored once, replayed byte for byte.
 */
export const receiptSchema = documentSchema(
  'receipt',
  z.strictObject({
    document: z.strictObject({ id: documentId, type: line(64), sha256: sha256Hex }),
    outcome: z.enum(['accepted', 'refused']),
    reason: z
      .strictObject({ code: z.enum(errorCodes), params: z.record(z.string(), line(300)), item: line(64) })
      .optional(),
    /** What the decision rests on: the edition, its hash and the items. */
    decision: z
      .strictObject({
        edition: line(64),
        editionSha256: sha256Hex,
        outcome: line(64),
        items: z.array(line(64)).max(16),
      })
      .optional(),
    journal: z.strictObject({ origin: line(200), leafHash: sha256Hex, promisedWithin: z.number().int() }),
    receivedAt: timestamp,
  }),
);

export type Receipt = z.infer<typeof receiptSchema>;

export const receipt: DocumentType<Receipt> = {
  type: 'receipt',
  schema: receiptSchema,
  title,
  rule: 'rules-151/39',
  signer: 'centre',
  present: (document) => ({
    title,
    rows: [
      {
        label: { kk: 'Шешім', ru: 'Решение' },
        value:
          document.body.outcome === 'accepted'
            ? { kk: 'Қабылданды', ru: 'Принято' }
            : { kk: 'Бас тартылды', ru: 'Отказано' },
        kind: 'text',
      },
      { label: { kk: 'Құжат', ru: 'Документ' }, value: same(document.body.document.id), kind: 'hash' },
      {
        label: { kk: 'Қабылданған уақыты', ru: 'Принято в' },
        value: same(document.body.receivedAt),
        kind: 'time',
      },
      {
        label: { kk: 'Журнал жапырағы', ru: 'Лист журнала' },
        value: same(document.body.journal.leafHash),
        kind: 'hash',
      },
    ],
    paragraphs: document.body.reason ? [explain(document.body.reason).text] : [],
  }),
};
