import { z } from 'zod';
import { type DocumentType, documentId, documentSchema, timestamp } from './document.ts';
import { historyRowSchema, presentHistory } from './history-row.ts';

const controlTitle = {
  kk: 'Бағынысты қызметкерлердің сұрау салулары',
  ru: 'Запросы подведомственных сотрудников',
};
const journalTitle = { kk: 'Журналдан үзінді', ru: 'Выписка из журнала' };

/** What the centre's own lists of the history carry; `refs` names the query. */
const body = z.strictObject({
  from: timestamp,
  until: timestamp,
  rows: z.array(historyRowSchema).max(2000),
});

/** All requests of a body's people over a period (Rules 151, item 11; joint order, item 18). */
export const controlListSchema = documentSchema('control-list', body).extend({
  refs: z.array(documentId).length(1),
});
export type ControlList = z.infer<typeof controlListSchema>;

/** What the operator found in the history (Rules 151, items 39 and 40). */
export const journalListSchema = documentSchema('journal-list', body).extend({
  refs: z.array(documentId).length(1),
});
export type JournalList = z.infer<typeof journalListSchema>;

export const controlList: DocumentType<ControlList> = {
  type: 'control-list',
  schema: controlListSchema,
  title: controlTitle,
  rule: 'rules-151/11',
  signer: 'centre',
  present: (document) => ({
    title: controlTitle,
    ...presentHistory(document.body, document.body.rows),
    paragraphs: [],
  }),
};

export const journalList: DocumentType<JournalList> = {
  type: 'journal-list',
  schema: journalListSchema,
  title: journalTitle,
  rule: 'rules-151/39, 40',
  signer: 'centre',
  present: (document) => ({
    title: journalTitle,
    ...presentHistory(document.body, document.body.rows),
    paragraphs: [],
  }),
};
