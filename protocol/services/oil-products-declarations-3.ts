import { periodDetails } from './details.ts';
import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 72 of Rules 151, appendix 2. */
export const oilProductsDeclarations3: Service = {
  number: 72,
  title: {
    kk: 'Мұнай өнімдері жөніндегі декларация туралы мәліметтер (3-нұсқа) **',
    ru: 'Сведения о декларации по нефтепродуктам (3-ей версии)**',
  },
  kind: 'table',
  parameters: [
    { name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'bin', answeredIn: 'bin' },
    {
      name: 'iin',
      label: { kk: 'Басшының ЖСН-ы', ru: 'ИИН руководителя' },
      kind: 'iin',
      answeredIn: 'headIin',
    },
  ],
  details: periodDetails('rules-151 app.2 (72)'),
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
    { name: 'product', label: { kk: 'Мұнай өнімі', ru: 'Нефтепродукт' }, kind: 'text' },
    { name: 'productCode', label: { kk: 'Тауардың ПИН-коды', ru: 'ПИН-код товара' }, kind: 'text' },
    {
      name: 'declarationNumber',
      label: { kk: 'Декларацияның нөмірі', ru: 'Номер декларации' },
      kind: 'text',
      personal: 'document',
    },
    {
      name: 'declaredOn',
      label: { kk: 'Тапсырылған күні', ru: 'Дата представления' },
      kind: 'text',
      format: 'day',
    },
    {
      name: 'counterpartBin',
      label: { kk: 'Контрагенттің БСН-ы', ru: 'БИН контрагента' },
      kind: 'text',
      format: 'bin',
      personal: 'identifier',
    },
    {
      name: 'received',
      label: { kk: 'Түсті', ru: 'Поступило' },
      kind: 'text',
      format: 'number',
      unit: units.tonne,
    },
    {
      name: 'sold',
      label: { kk: 'Өткізілді', ru: 'Реализовано' },
      kind: 'text',
      format: 'number',
      unit: units.tonne,
    },
    {
      name: 'closing',
      label: { kk: 'Кезең соңындағы қалдық', ru: 'Остаток на конец периода' },
      kind: 'text',
      format: 'number',
      unit: units.tonne,
    },
    {
      name: 'storage',
      label: { kk: 'Резервуардың орналасқан жері', ru: 'Местонахождение резервуара' },
      kind: 'text',
      personal: 'contact',
    },
  ],
  sources: ['oil-products-declarations'],
};
