import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 45 of Rules 151, appendix 2. */
export const vehicleCustomsDeclarations: Service = {
  number: 45,
  title: {
    kk: '"Көлік құралына декларациялар бойынша мәліметтер" деректер базасы',
    ru: 'База данных "Сведения по декларациям на транспортное средство"',
  },
  kind: 'table',
  parameters: [
    { name: 'vin', label: { kk: 'VIN-код', ru: 'VIN-код' }, kind: 'vin', answeredIn: 'vin' },
    {
      name: 'plate',
      label: { kk: 'Мемлекеттік нөмірі', ru: 'Государственный номер' },
      kind: 'plate',
      answeredIn: 'plate',
    },
    {
      name: 'iin',
      label: { kk: 'Декларанттың ЖСН-ы', ru: 'ИИН декларанта' },
      kind: 'iin',
      answeredIn: 'declarantIin',
    },
  ],
  fields: [
    {
      name: 'declarationNumber',
      label: { kk: 'Көлік құралына декларация нөмірі', ru: 'Номер декларации на транспортное средство' },
      kind: 'text',
      personal: 'document',
    },
    {
      name: 'declarantIin',
      label: { kk: 'Декларанттың ЖСН-ы', ru: 'ИИН декларанта' },
      kind: 'iin',
      personal: 'identifier',
    },
    { name: 'declarantName', label: { kk: 'Декларант', ru: 'Декларант' }, kind: 'text', personal: 'name' },
    {
      name: 'plate',
      label: { kk: 'Мемлекеттік нөмірі', ru: 'Государственный номер' },
      kind: 'plate',
      personal: 'identifier',
    },
    {
      name: 'vin',
      label: { kk: 'VIN-код', ru: 'VIN-код' },
      kind: 'text',
      format: 'vin',
      personal: 'identifier',
    },
    { name: 'model', label: { kk: 'Маркасы, үлгісі', ru: 'Марка, модель' }, kind: 'text' },
    { name: 'year', label: { kk: 'Шыққан жылы', ru: 'Год выпуска' }, kind: 'text', format: 'year' },
    { name: 'procedure', label: { kk: 'Кедендік рәсім', ru: 'Таможенная процедура' }, kind: 'text' },
    {
      name: 'declaredOn',
      label: { kk: 'Декларацияланған күні', ru: 'Дата декларирования' },
      kind: 'text',
      format: 'day',
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
      label: { kk: 'Төлемдер сомасы', ru: 'Сумма платежей' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    { name: 'customsBody', label: { kk: 'Кеден органы', ru: 'Таможенный орган' }, kind: 'text' },
  ],
  sources: ['vehicle-declarations'],
};
