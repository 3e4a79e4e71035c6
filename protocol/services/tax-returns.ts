import { periodDetails } from './details.ts';
import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 39 of Rules 151, appendix 2. */
export const taxReturns: Service = {
  number: 39,
  title: {
    kk: 'Салық есептілігі туралы мәліметтер (СЕТМ)**',
    ru: 'Сведения о налоговой отчетности (СОНО)**',
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
  details: periodDetails('rules-151 app.2 (39)'),
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
      name: 'formCode',
      label: { kk: 'Салық есептілігінің нысаны (СЕН)', ru: 'Форма налоговой отчётности (ФНО)' },
      kind: 'text',
    },
    { name: 'taxPeriod', label: { kk: 'Салық кезеңі', ru: 'Налоговый период' }, kind: 'text' },
    { name: 'returnKind', label: { kk: 'Есептілік түрі', ru: 'Вид отчётности' }, kind: 'text' },
    {
      name: 'submittedOn',
      label: { kk: 'Тапсырылған күні', ru: 'Дата представления' },
      kind: 'text',
      format: 'day',
    },
    {
      name: 'income',
      label: { kk: 'Мәлімделген кіріс', ru: 'Заявленный доход' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    {
      name: 'taxDue',
      label: { kk: 'Есептелген салық', ru: 'Исчисленный налог' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    { name: 'acceptance', label: { kk: 'Қабылдану мәртебесі', ru: 'Статус приёма' }, kind: 'text' },
  ],
  sources: ['tax-returns'],
};
