import { periodDetails } from './details.ts';
import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 37 of Rules 151, appendix 2. */
export const counterAudits: Service = {
  number: 37,
  title: { kk: 'Қарсы тексерістер туралы мәліметтер**', ru: 'Сведения о встречных проверках**' },
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
  details: periodDetails('rules-151 app.2 (37)'),
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
      name: 'requestNumber',
      label: { kk: 'Сұрау салу (нұсқама) нөмірі', ru: 'Номер запроса (предписания)' },
      kind: 'text',
      personal: 'document',
    },
    {
      name: 'auditedOn',
      label: { kk: 'Тексерілген күні', ru: 'Дата проверки' },
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
      name: 'counterpartName',
      label: { kk: 'Контрагент', ru: 'Контрагент' },
      kind: 'text',
      personal: 'name',
    },
    {
      name: 'turnover',
      label: { kk: 'Расталған айналым', ru: 'Подтверждённый оборот' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    {
      name: 'discrepancy',
      label: { kk: 'Алшақтық сомасы', ru: 'Сумма расхождений' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    { name: 'result', label: { kk: 'Нәтижесі', ru: 'Результат' }, kind: 'text' },
  ],
  sources: ['counter-audits'],
};
