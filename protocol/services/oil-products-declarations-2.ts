import { periodDetails } from './details.ts';
import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 71 of Rules 151, appendix 2. */
export const oilProductsDeclarations2: Service = {
  number: 71,
  title: {
    kk: 'Мұнай өнімдері жөніндегі декларация туралы мәліметтер (2-нұсқа) **',
    ru: 'Сведения о декларации по нефтепродуктам (2-ой версии)**',
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
  details: periodDetails('rules-151 app.2 (71)'),
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
      name: 'opening',
      label: { kk: 'Кезең басындағы қалдық', ru: 'Остаток на начало периода' },
      kind: 'text',
      format: 'number',
      unit: units.tonne,
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
  ],
  sources: ['oil-products-declarations'],
};
