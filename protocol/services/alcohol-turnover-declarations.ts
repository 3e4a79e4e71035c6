import { periodDetails } from './details.ts';
import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 70 of Rules 151, appendix 2. */
export const alcoholTurnoverDeclarations: Service = {
  number: 70,
  title: {
    kk: 'Алкоголь өнімінің айналымы жөніндегі декларация туралы мәліметтер**',
    ru: 'Сведения о декларации по обороту алкогольной продукции**',
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
  details: periodDetails('rules-151 app.2 (70)'),
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
    {
      name: 'licence',
      label: { kk: 'Лицензия нөмірі', ru: 'Номер лицензии' },
      kind: 'text',
      personal: 'document',
    },
    {
      name: 'product',
      label: { kk: 'Алкоголь өнімінің түрі', ru: 'Вид алкогольной продукции' },
      kind: 'text',
    },
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
      name: 'supplierBin',
      label: { kk: 'Өнім берушінің БСН-ы', ru: 'БИН поставщика' },
      kind: 'text',
      format: 'bin',
      personal: 'identifier',
    },
    {
      name: 'received',
      label: { kk: 'Түсті', ru: 'Поступило' },
      kind: 'text',
      format: 'number',
      unit: units.decalitre,
    },
    {
      name: 'sold',
      label: { kk: 'Сатылды', ru: 'Продано' },
      kind: 'text',
      format: 'number',
      unit: units.decalitre,
    },
    {
      name: 'closing',
      label: { kk: 'Кезең соңындағы қалдық', ru: 'Остаток на конец периода' },
      kind: 'text',
      format: 'number',
      unit: units.decalitre,
    },
  ],
  sources: ['alcohol-declarations'],
};
