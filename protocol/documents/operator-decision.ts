import { z } from 'zod';
import type { FormField } from '../forms.ts';
import { accountRole } from '../http.ts';
import { type DocumentType, documentSchema, line } from './document.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Оператордың өтінім бойынша шешімі', ru: 'Решение оператора по заявке' };

/** Capacities an operator may give with an account; officials are appointed by order (items 9 and 36) and never here. */
const givenCapacities = z.strictObject({
  bodyHead: z.literal(true).optional(),
  supervisingProsecutor: z.literal(true).optional(),
  statisticsOfficial: z.literal(true).optional(),
  archiveKeeper: z.literal(true).optional(),
});

/**
 * The operator's decision on an application (Rules 151, items 14 and 46; joint order 41/69, items 10 and 11): the role
 * the operator determined, which the form does not have, or the reasons of the refusal. `refs` names the application.
 */
export const operatorDecisionSchema = documentSchema(
  'operator-decision',
  z.discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('grant'),
      role: accountRole.optional(),
      isMvd: z.boolean().optional(),
      isUnitHead: z.boolean().optional(),
      analysisCategory: z.number().int().min(1).max(9).optional(),
      channel: z.enum(['workstation', 'integrated-system', 'court-system']).optional(),
      capacities: givenCapacities.optional(),
    }),
    z.strictObject({
      outcome: z.literal('refuse'),
      reasons: line(4000).refine((value) => value.trim() !== '', 'empty'),
    }),
  ]),
);

export type OperatorDecision = z.infer<typeof operatorDecisionSchema>;
export type Grant = Extract<OperatorDecision['body'], { outcome: 'grant' }>;

const item = 'rules-151/14';
const granted = { name: 'outcome', values: ['grant'] };

function flag(name: string, label: FormField['label'], source: string): FormField {
  return { name, label, kind: 'flag', hint: null, item: source, isOptional: true, shownWhen: granted };
}

const fields: readonly FormField[] = [
  {
    name: 'outcome',
    label: { kk: 'Шешім', ru: 'Решение' },
    kind: 'choice',
    hint: null,
    item,
    choices: [
      { value: 'grant', label: { kk: 'Қанағаттандыру', ru: 'Удовлетворить' } },
      { value: 'refuse', label: { kk: 'Дәлелді бас тарту', ru: 'Мотивированный отказ' } },
    ],
  },
  {
    name: 'role',
    label: { kk: 'Пайдаланушының рөлі', ru: 'Роль пользователя' },
    kind: 'role',
    hint: { kk: 'Тіркеу және орнын ауыстыру кезінде', ru: 'При регистрации и перемещении' },
    item,
    isOptional: true,
    shownWhen: granted,
  },
  flag('isMvd', { kk: 'ІІМ қызметкері', ru: 'Сотрудник МВД' }, 'rules-151 app.2'),
  flag(
    'isUnitHead',
    { kk: 'Басқарма немесе бөлім басшысы', ru: 'Руководитель управления или отдела' },
    'joint-41-69 app.1',
  ),
  {
    name: 'analysisCategory',
    label: { kk: '№ 146 бұйрық бойынша санат', ru: 'Категория по приказу № 146' },
    kind: 'number',
    hint: null,
    item: 'order-146 app.2',
    isOptional: true,
    shownWhen: granted,
  },
  {
    name: 'channel',
    label: { kk: 'Сұрау салу арнасы', ru: 'Канал запросов' },
    kind: 'choice',
    hint: null,
    item: 'rules-151/24',
    shownWhen: granted,
    choices: [
      { value: 'workstation', label: { kk: 'Жұмыс станциясы', ru: 'Рабочая станция' } },
      { value: 'integrated-system', label: { kk: 'Интеграцияланған жүйе', ru: 'Интегрированная система' } },
      { value: 'court-system', label: { kk: 'СО БААТЖ', ru: 'ЕАИАС СО' } },
    ],
  },
  flag('capacities.bodyHead', { kk: 'Орган басшысы', ru: 'Руководитель органа' }, 'rules-151/9'),
  flag(
    'capacities.supervisingProsecutor',
    { kk: 'Қадағалаушы прокурор', ru: 'Надзирающий прокурор' },
    'rules-151/54',
  ),
  flag(
    'capacities.statisticsOfficial',
    {
      kk: 'Құқықтық статистика ақпаратын беретін қызметкер',
      ru: 'Сотрудник, предоставляющий правовую статистику',
    },
    'instruction-25/6',
  ),
  flag(
    'capacities.archiveKeeper',
    { kk: 'Мұрағат кілтінің сақтаушысы', ru: 'Хранитель ключа архива' },
    'rules-151/53',
  ),
  {
    name: 'reasons',
    label: { kk: 'Бас тартудың дәлелдері', ru: 'Мотивы отказа' },
    kind: 'paragraph',
    hint: null,
    item,
    shownWhen: { name: 'outcome', values: ['refuse'] },
  },
];

export const operatorDecision: DocumentType<OperatorDecision> = {
  type: 'operator-decision',
  schema: operatorDecisionSchema,
  title,
  rule: 'rules-151/14-16, 46',
  signer: 'sign',
  form: { filers: ['operator'], fields, answers: ['access-application'] },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
