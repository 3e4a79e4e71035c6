import { z } from 'zod';
import { type DocumentType, documentSchema, line, timestamp } from './document.ts';
import { fieldsOf } from './fields.ts';
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

const field = fieldsOf(appendix);

const fields = [
  field(
    'journal',
    'text',
    { kk: 'Журналдың күні мен нөмірі', ru: 'Дата и номер журнала' },
    {
      hint: { kk: '«__» _________ 20__ ж. № ______', ru: '«__» _________ 20__ г. № ______' },
      isOptional: true,
    },
  ),
  field('number', 'text', { kk: '№ п/п', ru: '№ п/п' }),
  field('kind', 'choice', { kk: 'Жағдайдың түрі', ru: 'Вид ситуации' }, { choices: incidentChoices }),
  field(
    'onset',
    'moment',
    { kk: 'Туындаған күні мен уақыты', ru: 'Дата и время наступления' },
    { item: 'rules-151/43' },
  ),
  field('actions', 'paragraph', { kk: 'Әрекеттер', ru: 'Действия' }),
  field(
    'maximumMinutes',
    'number',
    { kk: 'Қажетті уақыт (max)', ru: 'Необходимое время (max)' },
    { hint: { kk: 'минут', ru: 'минут' } },
  ),
  field('responsible', 'text', { kk: 'Жауапты', ru: 'Ответственный' }),
  field('startedAt', 'moment', { kk: 'Басталу күні мен уақыты', ru: 'Дата и время начала' }),
  field('endedAt', 'moment', { kk: 'Аяқталу күні мен уақыты', ru: 'Дата и время окончания' }),
  field('cause', 'paragraph', { kk: 'Себептері', ru: 'Причины' }, { item: 'rules-151/43' }),
  field(
    'measures',
    'paragraph',
    { kk: 'Іркілісті жою үшін қабылданған шаралар', ru: 'Принятые меры по устранению задержки' },
    { item: 'rules-151/43' },
  ),
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
