import { periodDetails } from './details.ts';
import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 51 of Rules 151, appendix 2. */
export const budgetReceipts: Service = {
  number: 51,
  title: { kk: 'Бюджетке түсімдер туралы мәліметтер', ru: 'Сведения о поступлениях в бюджет' },
  kind: 'table',
  parameters: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' },
    { name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'bin', answeredIn: 'bin' },
  ],
  details: periodDetails('rules-151 app.2 (51)'),
  fields: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', personal: 'identifier' },
    { name: 'fullName', label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, kind: 'text', personal: 'name' },
    { name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'text', format: 'bin', personal: 'identifier' },
    {
      name: 'organisationName',
      label: { kk: 'Ұйымның атауы', ru: 'Наименование организации' },
      kind: 'text',
      personal: 'name',
    },
    {
      name: 'code',
      label: { kk: 'Бюджеттік сыныптама коды', ru: 'Код бюджетной классификации' },
      kind: 'text',
    },
    { name: 'paymentName', label: { kk: 'Төлем атауы', ru: 'Наименование платежа' }, kind: 'text' },
    { name: 'receivedOn', label: { kk: 'Түскен күні', ru: 'Дата поступления' }, kind: 'text', format: 'day' },
    {
      name: 'amount',
      label: { kk: 'Сомасы', ru: 'Сумма' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    {
      name: 'documentRef',
      label: { kk: 'Төлем құжатының нөмірі', ru: 'Номер платёжного документа' },
      kind: 'text',
      personal: 'document',
    },
    {
      name: 'taxAuthority',
      label: { kk: 'Мемлекеттік кірістер органы', ru: 'Орган государственных доходов' },
      kind: 'text',
    },
  ],
  sources: ['budget-receipts'],
};
