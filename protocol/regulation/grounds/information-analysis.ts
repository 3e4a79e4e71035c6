import { z } from 'zod';
import type { FormField } from '../../forms.ts';
import type { Text } from '../../text.ts';
import { day, freeNumber, type GroundForm } from './ground-form.ts';

const id = z.literal('information-analysis');
/** The Prosecutor General's own order for this one analysis, without which data are depersonalised (item 12). */
const personalDataOrder = z.strictObject({ number: freeNumber, date: day }).optional();

const schema = z.discriminatedUnion('by', [
  z.strictObject({
    id,
    by: z.literal('plan'),
    planItem: freeNumber,
    approvedOn: day,
    personalDataOrder,
  }),
  z.strictObject({
    id,
    by: z.enum(['instruction', 'service-note']),
    number: freeNumber,
    date: day,
    personalDataOrder,
  }),
]);

const byPlan = { name: 'by', values: ['plan'] };
const byNote = { name: 'by', values: ['instruction', 'service-note'] };

/**
 * Information analysis (order 146, item 11): the plan's item and the day it was approved, or the number and date of an
 * instruction or a service note; with the Prosecutor General's order when personal data are asked (item 12).
 */
export const informationAnalysis: GroundForm<z.infer<typeof schema>> = {
  ground: 'information-analysis',
  schema,
  items: ['order-146/3', 'order-146/6', 'order-146/11', 'order-146/12'],
  fields: [
    {
      name: 'by',
      label: { kk: 'Талдау неге негізделген', ru: 'На чём основан анализ' },
      kind: 'choice',
      hint: null,
      item: 'order-146/11',
      choices: [
        { value: 'plan', label: { kk: 'Жоспар', ru: 'План' } },
        { value: 'instruction', label: { kk: 'Тапсырма', ru: 'Поручение' } },
        { value: 'service-note', label: { kk: 'Қызметтік жазба', ru: 'Служебная записка' } },
      ],
    },
    { ...field('planItem', { kk: 'Жоспар тармағы', ru: 'Пункт плана' }, 'text'), shownWhen: byPlan },
    {
      ...field('approvedOn', { kk: 'Жоспар бекітілген күн', ru: 'Дата утверждения плана' }, 'day'),
      shownWhen: byPlan,
    },
    {
      ...field('number', { kk: 'Тапсырманың (жазбаның) нөмірі', ru: 'Номер поручения (записки)' }, 'text'),
      shownWhen: byNote,
    },
    {
      ...field('date', { kk: 'Тапсырманың (жазбаның) күні', ru: 'Дата поручения (записки)' }, 'day'),
      shownWhen: byNote,
    },
    {
      ...field(
        'personalDataOrder.number',
        { kk: 'Бас Прокурор бұйрығының нөмірі', ru: 'Номер приказа Генерального Прокурора' },
        'text',
      ),
      hint: { kk: 'Дербес деректер қажет болса', ru: 'Если нужны персональные данные' },
      item: 'order-146/12',
      isOptional: true,
    },
    {
      ...field(
        'personalDataOrder.date',
        { kk: 'Бас Прокурор бұйрығының күні', ru: 'Дата приказа Генерального Прокурора' },
        'day',
      ),
      item: 'order-146/12',
      isOptional: true,
    },
  ],
};

function field(name: string, label: Text, kind: 'text' | 'day'): FormField {
  return { name, label, kind, hint: null, item: 'order-146/11' };
}
