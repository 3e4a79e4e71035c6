import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 43 of Rules 151, appendix 2. */
export const foreignTradeParticipants: Service = {
  number: 43,
  title: {
    kk: '"Сыртқы экономика қызметіне қатысушылар" деректер базасы',
    ru: 'База данных "Участников внешнеэкономической деятельности"',
  },
  kind: 'record',
  parameters: [
    { name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'bin', answeredIn: 'bin' },
    {
      name: 'iin',
      label: { kk: 'Басшының ЖСН-ы', ru: 'ИИН руководителя' },
      kind: 'iin',
      answeredIn: 'headIin',
    },
  ],
  fields: [
    { name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'text', format: 'bin', personal: 'identifier' },
    {
      name: 'organisationName',
      label: { kk: 'Ұйымның атауы', ru: 'Наименование организации' },
      kind: 'text',
      personal: 'name',
    },
    {
      name: 'headIin',
      label: { kk: 'Басшының ЖСН-ы', ru: 'ИИН руководителя' },
      kind: 'iin',
      personal: 'identifier',
    },
    { name: 'headName', label: { kk: 'Басшысы', ru: 'Руководитель' }, kind: 'text', personal: 'name' },
    {
      name: 'registeredOn',
      label: { kk: 'СЭҚ қатысушысы ретінде есепке алынған күн', ru: 'Дата учёта как участника ВЭД' },
      kind: 'text',
      format: 'day',
    },
    { name: 'customsBody', label: { kk: 'Кеден органы', ru: 'Таможенный орган' }, kind: 'text' },
    {
      name: 'declarations',
      label: { kk: 'Декларациялар саны', ru: 'Количество деклараций' },
      kind: 'text',
      format: 'number',
    },
    {
      name: 'importValue',
      label: { kk: 'Импорттың кедендік құны', ru: 'Таможенная стоимость импорта' },
      kind: 'text',
      format: 'number',
      unit: units.dollar,
    },
    {
      name: 'exportValue',
      label: { kk: 'Экспорттың кедендік құны', ru: 'Таможенная стоимость экспорта' },
      kind: 'text',
      format: 'number',
      unit: units.dollar,
    },
    { name: 'riskCategory', label: { kk: 'Тәуекел деңгейі', ru: 'Уровень риска' }, kind: 'text' },
  ],
  sources: ['foreign-trade-participants'],
};
