import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 11 of Rules 151, appendix 2. */
export const pensionContributions: Service = {
  number: 11,
  title: { kk: '"Зейнетақы аударымдары" деректер базасы', ru: 'База данных "Пенсионные отчисления"*' },
  kind: 'table',
  parameters: [{ name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' }],
  fields: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', personal: 'identifier' },
    { name: 'fullName', label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, kind: 'text', personal: 'name' },
    {
      name: 'payerBin',
      label: { kk: 'Төлеушінің БСН-ы', ru: 'БИН плательщика' },
      kind: 'text',
      format: 'bin',
      personal: 'identifier',
    },
    { name: 'payerName', label: { kk: 'Төлеуші', ru: 'Плательщик' }, kind: 'text', personal: 'name' },
    { name: 'contributionKind', label: { kk: 'Түсім түрі', ru: 'Вид поступления' }, kind: 'text' },
    { name: 'month', label: { kk: 'Төленген кезең', ru: 'Период, за который уплачено' }, kind: 'text' },
    { name: 'paidOn', label: { kk: 'Төлем күні', ru: 'Дата платежа' }, kind: 'text', format: 'day' },
    {
      name: 'amount',
      label: { kk: 'Түсім мөлшері', ru: 'Размер поступления' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    {
      name: 'total',
      label: { kk: 'Кезең ішіндегі түсімдер жиыны', ru: 'Итого поступлений за период' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
  ],
  truncated: ['amount', 'total'],
  sources: ['pension-centre'],
};
