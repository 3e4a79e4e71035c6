import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 21 of Rules 151, appendix 2. */
export const trafficViolations: Service = {
  number: 21,
  title: {
    kk: '"Жол қозғалысы ережелерін бұзу" деректер базасы',
    ru: 'База данных "Нарушения правил дорожного движения"',
  },
  kind: 'table',
  parameters: [
    {
      name: 'iin',
      label: { kk: 'Құқық бұзушының ЖСН-ы', ru: 'ИИН правонарушителя' },
      kind: 'iin',
      answeredIn: 'offenderIin',
    },
    {
      name: 'plate',
      label: { kk: 'Мемлекеттік нөмірі', ru: 'Государственный номер' },
      kind: 'plate',
      answeredIn: 'plate',
    },
    {
      name: 'protocolNumber',
      label: { kk: 'Хаттама (нұсқама) нөмірі', ru: 'Номер протокола (предписания)' },
      kind: 'text',
      answeredIn: 'protocolNumber',
    },
  ],
  fields: [
    {
      name: 'protocolNumber',
      label: { kk: 'Хаттама (нұсқама) нөмірі', ru: 'Номер протокола (предписания)' },
      kind: 'text',
      personal: 'identifier',
    },
    {
      name: 'offenderIin',
      label: { kk: 'Құқық бұзушының ЖСН-ы', ru: 'ИИН правонарушителя' },
      kind: 'iin',
      personal: 'identifier',
    },
    {
      name: 'offenderName',
      label: { kk: 'Құқық бұзушы', ru: 'Правонарушитель' },
      kind: 'text',
      personal: 'name',
    },
    {
      name: 'plate',
      label: { kk: 'Мемлекеттік нөмірі', ru: 'Государственный номер' },
      kind: 'plate',
      personal: 'identifier',
    },
    { name: 'article', label: { kk: 'ӘҚБтК бабы', ru: 'Статья КоАП' }, kind: 'text' },
    { name: 'committedAt', label: { kk: 'Жасалған уақыты', ru: 'Время совершения' }, kind: 'time' },
    { name: 'place', label: { kk: 'Жасалған орны', ru: 'Место совершения' }, kind: 'text' },
    {
      name: 'fine',
      label: { kk: 'Айыппұл мөлшері', ru: 'Размер штрафа' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    { name: 'decision', label: { kk: 'Шешімі', ru: 'Решение' }, kind: 'text' },
    { name: 'paidOn', label: { kk: 'Төленген күні', ru: 'Дата уплаты' }, kind: 'text', format: 'day' },
    { name: 'body', label: { kk: 'Хаттама жасаған орган', ru: 'Орган, составивший протокол' }, kind: 'text' },
  ],
  sources: ['traffic-violations'],
};
