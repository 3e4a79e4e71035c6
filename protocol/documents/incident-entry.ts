import { z } from 'zod';
import type { FormField } from '../forms.ts';
import { type DocumentType, documentSchema, line, timestamp } from './document.ts';
import { incidentChoices, incidentKindNames } from './incident-kinds.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Авариялық жағдайлар журналы', ru: 'Журнал аварийных ситуаций' };

/**
 * An entry of the incident journal (Rules 151, item 43 and appendix 7): the form's columns, and the onset, causes and
 * measures that item 43 demands and the form has no column for. `refs` names the reports it answers, if any.
 */
export const incidentEntrySchema = documentSchema(
  'incident-entry',
  z.strictObject({
    /** The journal's own date and number: a line of the Kazakh form alone (appendix 7). */
    journal: line(100).optional(),
    number: line(50).min(1),
    kind: z.enum(incidentKindNames),
    onset: timestamp,
    actions: line(4000).min(1),
    maximumMinutes: z.number().int().positive().max(100_000),
    responsible: line(200).min(1),
    startedAt: timestamp,
    endedAt: timestamp,
    cause: line(2000).min(1),
    measures: line(4000).min(1),
  }),
);

export type IncidentEntry = z.infer<typeof incidentEntrySchema>;

const appendix = 'rules-151 app.7';

const fields: readonly FormField[] = [
  {
    name: 'journal',
    label: { kk: 'Журналдың күні мен нөмірі', ru: 'Дата и номер журнала' },
    kind: 'text',
    hint: { kk: '«__» _________ 20__ ж. № ______', ru: '«__» _________ 20__ г. № ______' },
    item: appendix,
    isOptional: true,
  },
  { name: 'number', label: { kk: '№ п/п', ru: '№ п/п' }, kind: 'text', hint: null, item: appendix },
  {
    name: 'kind',
    label: { kk: 'Жағдайдың түрі', ru: 'Вид ситуации' },
    kind: 'choice',
    hint: null,
    item: appendix,
    choices: incidentChoices,
  },
  {
    name: 'onset',
    label: { kk: 'Туындаған күні мен уақыты', ru: 'Дата и время наступления' },
    kind: 'moment',
    hint: null,
    item: 'rules-151/43',
  },
  {
    name: 'actions',
    label: { kk: 'Әрекеттер', ru: 'Действия' },
    kind: 'paragraph',
    hint: null,
    item: appendix,
  },
  {
    name: 'maximumMinutes',
    label: { kk: 'Қажетті уақыт (max)', ru: 'Необходимое время (max)' },
    kind: 'number',
    hint: { kk: 'минут', ru: 'минут' },
    item: appendix,
  },
  {
    name: 'responsible',
    label: { kk: 'Жауапты', ru: 'Ответственный' },
    kind: 'text',
    hint: null,
    item: appendix,
  },
  {
    name: 'startedAt',
    label: { kk: 'Басталу күні мен уақыты', ru: 'Дата и время начала' },
    kind: 'moment',
    hint: null,
    item: appendix,
  },
  {
    name: 'endedAt',
    label: { kk: 'Аяқталу күні мен уақыты', ru: 'Дата и время окончания' },
    kind: 'moment',
    hint: null,
    item: appendix,
  },
  {
    name: 'cause',
    label: { kk: 'Себептері', ru: 'Причины' },
    kind: 'paragraph',
    hint: null,
    item: 'rules-151/43',
  },
  {
    name: 'measures',
    label: { kk: 'Іркілісті жою үшін қабылданған шаралар', ru: 'Принятые меры по устранению задержки' },
    kind: 'paragraph',
    hint: null,
    item: 'rules-151/43',
  },
];

export const incidentEntry: DocumentType<IncidentEntry> = {
  type: 'incident-entry',
  schema: incidentEntrySchema,
  title,
  rule: 'rules-151/43',
  signer: 'sign',
  form: { filers: ['operator'], fields },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
