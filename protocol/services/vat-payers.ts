import { periodDetails } from './details.ts';
import type { Service } from './service.ts';

/** Service 38 of Rules 151, appendix 2. */
export const vatPayers: Service = {
  number: 38,
  title: { kk: 'ҚҚС төлеушілер туралы мәліметтер**', ru: 'Сведения о плательщиках НДС**' },
  kind: 'record',
  parameters: [
    { name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'bin', answeredIn: 'bin' },
    {
      name: 'iin',
      label: { kk: 'Басшының ЖСН-ы', ru: 'ИИН руководителя' },
      kind: 'iin',
      answeredIn: 'headIin',
    },
  ],
  details: periodDetails('rules-151 app.2 (38)'),
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
      name: 'certificateSeries',
      label: { kk: 'ҚҚС куәлігінің сериясы мен нөмірі', ru: 'Серия и номер свидетельства НДС' },
      kind: 'text',
      personal: 'document',
    },
    {
      name: 'registeredOn',
      label: { kk: 'ҚҚС бойынша есепке қойылған күн', ru: 'Дата постановки на учёт по НДС' },
      kind: 'text',
      format: 'day',
    },
    {
      name: 'registrationKind',
      label: { kk: 'Есепке қою түрі', ru: 'Вид постановки на учёт' },
      kind: 'text',
    },
    {
      name: 'removedOn',
      label: { kk: 'Есептен шығарылған күн', ru: 'Дата снятия с учёта' },
      kind: 'text',
      format: 'day',
    },
    {
      name: 'removalReason',
      label: { kk: 'Есептен шығару себебі', ru: 'Причина снятия с учёта' },
      kind: 'text',
    },
    {
      name: 'taxAuthority',
      label: { kk: 'Мемлекеттік кірістер органы', ru: 'Орган государственных доходов' },
      kind: 'text',
    },
  ],
  sources: ['vat-payers'],
};
