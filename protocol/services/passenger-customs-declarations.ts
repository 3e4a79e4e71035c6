import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 44 of Rules 151, appendix 2. */
export const passengerCustomsDeclarations: Service = {
  number: 44,
  title: {
    kk: '"Жолаушылар кедендік декларациялары бойынша мәліметтер" деректер базасы',
    ru: 'База данных "Сведения по пассажирским таможенным декларациям"',
  },
  kind: 'table',
  parameters: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' },
    {
      name: 'passportNumber',
      label: { kk: 'Паспортының нөмірі', ru: 'Номер паспорта' },
      kind: 'text',
      answeredIn: 'passportNumber',
    },
  ],
  fields: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', personal: 'identifier' },
    { name: 'fullName', label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, kind: 'text', personal: 'name' },
    {
      name: 'passportNumber',
      label: { kk: 'Паспортының нөмірі', ru: 'Номер паспорта' },
      kind: 'text',
      personal: 'document',
    },
    {
      name: 'declarationNumber',
      label: {
        kk: 'Жолаушылар кедендік декларациясының нөмірі',
        ru: 'Номер пассажирской таможенной декларации',
      },
      kind: 'text',
      personal: 'document',
    },
    {
      name: 'declaredOn',
      label: { kk: 'Декларацияланған күні', ru: 'Дата декларирования' },
      kind: 'text',
      format: 'day',
    },
    { name: 'direction', label: { kk: 'Бағыты', ru: 'Направление' }, kind: 'text' },
    { name: 'goods', label: { kk: 'Тауарлар', ru: 'Товары' }, kind: 'text' },
    {
      name: 'currency',
      label: { kk: 'Қолма-қол ақша', ru: 'Наличные денежные средства' },
      kind: 'text',
      format: 'number',
      unit: units.dollar,
    },
    {
      name: 'value',
      label: { kk: 'Кедендік құны', ru: 'Таможенная стоимость' },
      kind: 'text',
      format: 'number',
      unit: units.dollar,
    },
    {
      name: 'duties',
      label: { kk: 'Төленген кедендік төлемдер', ru: 'Уплаченные таможенные платежи' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    { name: 'customsBody', label: { kk: 'Кеден органы', ru: 'Таможенный орган' }, kind: 'text' },
  ],
  sources: ['passenger-declarations'],
};
