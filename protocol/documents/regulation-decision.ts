import { z } from 'zod';
import type { FormField } from '../forms.ts';
import { grounds, groundTitle, tableGrounds } from '../regulation/grounds.ts';
import {
  type OperatorDecision,
  operatorDecisionSchema,
  registryNumber,
} from '../regulation/operator-decisions.ts';
import { type DocumentType, documentSchema, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Оператордың реттеу туралы шешімі', ru: 'Решение оператора о применении норм' };

/**
 * What the operator decides where the acts leave it open: how cells are read in which the languages differ, how rows are
 * that one language left empty, which services information analysis may ask (order 146 has no list), and which need a
 * court's sanction (Rules 151, item 28). The last decision on a matter is the one in force.
 */
export const regulationDecisionSchema = documentSchema(
  'regulation-decision',
  z
    .strictObject({
      kind: z.enum(['cell', 'empty-rows', 'analysis-services', 'sanction-services']),
      table: z.enum(['roles', 'services']).optional(),
      number: z.number().int().min(1).max(79).optional(),
      ground: z.enum(tableGrounds).optional(),
      reading: z.enum(['kk', 'ru', 'stricter', 'other-language']).optional(),
      sanctionGround: z.enum(['all', ...grounds]).optional(),
      services: z.array(registryNumber).max(96).optional(),
      reasonKk: line(1000).min(1),
      reasonRu: line(1000).min(1),
    })
    .refine((body) => operatorDecisionSchema.safeParse(decisionBody('x', body)).success, { path: ['kind'] }),
);

export type RegulationDecision = z.infer<typeof regulationDecisionSchema>;

/** The decision as the regulation is compiled with it, named by its document. */
export function operatorDecisionOf({ id, body }: Pick<RegulationDecision, 'id' | 'body'>): OperatorDecision {
  return operatorDecisionSchema.parse(decisionBody(id, body));
}

interface DecisionBody {
  readonly kind: string;
  readonly services?: readonly (number | string)[] | undefined;
  readonly sanctionGround?: string | undefined;
  readonly reasonKk: string;
  readonly reasonRu: string;
  readonly [member: string]: unknown;
}

function decisionBody(id: string, body: DecisionBody): unknown {
  const { reasonKk, reasonRu, kind, services, sanctionGround, ...cell } = body;
  const common = { id, origin: 'operator', kind, reason: { kk: reasonKk, ru: reasonRu } };
  if (kind === 'sanction-services') {
    const covered = sanctionGround === undefined || sanctionGround === 'all' ? grounds : [sanctionGround];
    return { ...common, entries: (services ?? []).map((service) => ({ service, grounds: covered })) };
  }
  if (kind === 'analysis-services') return { ...common, services: services ?? [] };
  return kind === 'empty-rows' ? { ...common, reading: cell['reading'] } : { ...common, ...cell };
}

const field = fieldsOf('rules-151/2');
const ofCell = { shownWhen: { name: 'kind', values: ['cell'] } };
const ofLists = { shownWhen: { name: 'kind', values: ['analysis-services', 'sanction-services'] } };
const choiceOfGround = (ground: (typeof grounds)[number]) => ({ value: ground, label: groundTitle(ground) });

const fields: readonly FormField[] = [
  field(
    'kind',
    'choice',
    { kk: 'Не туралы', ru: 'О чём' },
    {
      choices: [
        { value: 'cell', label: { kk: 'Екі тілде әртүрлі ұяшық', ru: 'Ячейка, различная на двух языках' } },
        { value: 'empty-rows', label: { kk: 'Бір тілде бос жолдар', ru: 'Строки, пустые на одном языке' } },
        {
          value: 'analysis-services',
          label: {
            kk: 'Ақпараттық талдау сервистерінің тізбесі',
            ru: 'Перечень сервисов информационного анализа',
          },
        },
        {
          value: 'sanction-services',
          label: { kk: 'Сот санкциясын қажет ететін сервистер', ru: 'Сервисы, требующие санкции суда' },
        },
      ],
    },
  ),
  field(
    'table',
    'choice',
    { kk: 'Кесте', ru: 'Таблица' },
    {
      ...ofCell,
      choices: [
        { value: 'roles', label: { kk: '1-қосымша (рөлдер)', ru: 'Приложение 1 (роли)' } },
        { value: 'services', label: { kk: '2-қосымша (сервистер)', ru: 'Приложение 2 (сервисы)' } },
      ],
    },
  ),
  field('number', 'number', { kk: 'Жол нөмірі', ru: 'Номер строки' }, ofCell),
  field(
    'ground',
    'choice',
    { kk: 'Негіз', ru: 'Основание' },
    {
      ...ofCell,
      choices: tableGrounds.map(choiceOfGround),
    },
  ),
  field(
    'reading',
    'choice',
    { kk: 'Қалай қолданылады', ru: 'Как применяется' },
    {
      shownWhen: { name: 'kind', values: ['cell', 'empty-rows'] },
      choices: [
        { value: 'stricter', label: { kk: 'Қатаңырағы', ru: 'Более строгое' } },
        { value: 'kk', label: { kk: 'Қазақша мәтін (ұяшық)', ru: 'Казахский текст (ячейка)' } },
        { value: 'ru', label: { kk: 'Орысша мәтін (ұяшық)', ru: 'Русский текст (ячейка)' } },
        {
          value: 'other-language',
          label: { kk: 'Екінші тілдегі мәтін (бос жолдар)', ru: 'Текст на другом языке (пустые строки)' },
        },
      ],
    },
  ),
  field('services', 'services', { kk: 'Сервистер', ru: 'Сервисы' }, ofLists),
  field(
    'sanctionGround',
    'choice',
    { kk: 'Негіз', ru: 'Основание' },
    {
      item: 'rules-151/28',
      shownWhen: { name: 'kind', values: ['sanction-services'] },
      choices: [
        { value: 'all', label: { kk: 'Барлық негіздер', ru: 'Все основания' } },
        ...grounds.map(choiceOfGround),
      ],
    },
  ),
  field('reasonKk', 'paragraph', { kk: 'Негіздеме (қазақша)', ru: 'Обоснование (по-казахски)' }),
  field('reasonRu', 'paragraph', { kk: 'Негіздеме (орысша)', ru: 'Обоснование (по-русски)' }),
];

export const regulationDecision: DocumentType<RegulationDecision> = {
  type: 'regulation-decision',
  schema: regulationDecisionSchema,
  title,
  rule: 'rules-151/2, 28',
  signer: 'sign',
  form: { filers: ['operator'], fields },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
