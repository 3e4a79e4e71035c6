import { z } from 'zod';
import {
  type DocumentType,
  documentId,
  documentSchema,
  iinDigits,
  line,
  sha256Hex,
  timestamp,
} from './document.ts';
import { historyRowSchema, presentHistory } from './history-row.ts';

const title = {
  kk: 'Прокурорға берілетін сұрау салулар туралы мәліметтер',
  ru: 'Сведения о запросах, предоставляемые прокурору',
};

/**
 * What the operator gives a supervising prosecutor (Rules 151, item 54; joint order, item 34): every request of the
 * persons in the period (of those sent from another body only that they are there), and the whole run of the journal it was taken from, so that `checkOversightLists` can show that
 * nothing was left out. `refs` names the request and the answer.
 */
export const oversightListSchema = documentSchema(
  'oversight-list',
  z.strictObject({
    from: timestamp,
    until: timestamp,
    /** One of several lists when the run of the journal is long. */
    part: z.number().int().min(1),
    parts: z.number().int().min(1),
    /** Whose requests these are, also who sent none; in the first part alone. */
    persons: z.array(z.strictObject({ iin: iinDigits, fullName: line(200) })).max(5000),
    rows: z.array(historyRowSchema).max(5000),
    proof: z.strictObject({
      origin: line(200),
      /** Signed checkpoint (C2SP) of the journal. */
      checkpoint: z.string().max(2000),
      /** Index of the first leaf of the run. */
      index: z.number().int().min(0),
      /** The leaves themselves, in base64, one behind the other. */
      leaves: z.array(z.base64().max(4000)).min(1).max(5000),
      /** Hashes of the subtrees beside the run. */
      beside: z.array(sha256Hex).max(128),
      /** Keys of the author tags, by month. */
      keys: z.array(z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/), key: sha256Hex })).max(240),
    }),
  }),
).extend({ refs: z.array(documentId).length(2) });

export type OversightList = z.infer<typeof oversightListSchema>;

export const oversightList: DocumentType<OversightList> = {
  type: 'oversight-list',
  schema: oversightListSchema,
  title,
  rule: 'rules-151/54',
  signer: 'centre',
  present: ({ body }) => ({ title, ...presentHistory(body, body.rows), paragraphs: [] }),
};
