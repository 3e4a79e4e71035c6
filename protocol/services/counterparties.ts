import { periodDetails } from './details.ts';
import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 40 of Rules 151, appendix 2. */
export const counterparties: Service = {
  number: 40,
  title: { kk: 'Контрагенттер бойынша мәліметтер**', ru: 'Сведения по контрагентам**' },
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
  details: periodDetails('rules-151 app.2 (40)'),
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
    { name: 'side', label: { kk: 'Мәміле тарабы', ru: 'Сторона сделки' }, kind: 'text' },
    {
      name: 'invoices',
      label: { kk: 'Шот-фактуралар саны', ru: 'Количество счетов-фактур' },
      kind: 'text',
      format: 'number',
    },
    {
      name: 'turnover',
      label: { kk: 'Айналым сомасы', ru: 'Сумма оборота' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    {
      name: 'vat',
      label: { kk: 'ҚҚС сомасы', ru: 'Сумма НДС' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    {
      name: 'lastInvoiceOn',
      label: { kk: 'Соңғы шот-фактура күні', ru: 'Дата последнего счёта-фактуры' },
      kind: 'text',
      format: 'day',
    },
  ],
  sources: ['counterparties'],
};
