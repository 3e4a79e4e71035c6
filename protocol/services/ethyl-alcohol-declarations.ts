import { periodDetails } from './details.ts';
import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 68 of Rules 151, appendix 2. */
export const ethylAlcoholDeclarations: Service = {
  number: 68,
  title: {
    kk: 'Этил спиртінің және/немесе шарап материалының өндірісі және айналымы жөніндегі декларация туралы мәліметтер**',
    ru: 'Сведения о декларации по производству и обороту этилового спирта и/или виноматериала**',
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
  details: periodDetails('rules-151 app.2 (68)'),
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
    { name: 'product', label: { kk: 'Өнім', ru: 'Продукция' }, kind: 'text' },
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
      unit: units.decalitre,
    },
    {
      name: 'produced',
      label: { kk: 'Өндірілді', ru: 'Произведено' },
      kind: 'text',
      format: 'number',
      unit: units.decalitre,
    },
    {
      name: 'dispatched',
      label: { kk: 'Өткізілді', ru: 'Реализовано' },
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
