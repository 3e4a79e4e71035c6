import type { Service } from './service.ts';

/** Service 61 of Rules 151, appendix 2. */
export const unreliableProcurementParticipants: Service = {
  number: 61,
  title: {
    kk: 'Мемлекеттік сатып алулардың жауапсыз қатысушыларын тексеру',
    ru: 'Проверка недобросовестных участников государственных закупок',
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
    { name: 'headName', label: { kk: 'Басшысы', ru: 'Руководитель' }, kind: 'text', personal: 'name' },
    { name: 'ground', label: { kk: 'Енгізу негізі', ru: 'Основание включения' }, kind: 'text' },
    { name: 'customer', label: { kk: 'Тапсырыс беруші', ru: 'Заказчик' }, kind: 'text', personal: 'name' },
    {
      name: 'includedOn',
      label: { kk: 'Тізілімге енгізілген күн', ru: 'Дата включения в реестр' },
      kind: 'text',
      format: 'day',
    },
    {
      name: 'until',
      label: { kk: 'Тізілімде болу мерзімі', ru: 'Срок нахождения в реестре' },
      kind: 'text',
      format: 'day',
    },
  ],
  sources: ['unreliable-suppliers'],
};
