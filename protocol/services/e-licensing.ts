import type { Service } from './service.ts';

/** Service 41 of Rules 151, appendix 2. */
export const eLicensing: Service = {
  number: 41,
  title: { kk: '"Е-лицензиялау" деректер базасы', ru: 'База данных "Е-лицензирование"' },
  kind: 'table',
  parameters: [
    { name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'bin', answeredIn: 'bin' },
    {
      name: 'iin',
      label: { kk: 'Лицензиаттың (басшының) ЖСН-ы', ru: 'ИИН лицензиата (руководителя)' },
      kind: 'iin',
      answeredIn: 'holderIin',
    },
    {
      name: 'licenceNumber',
      label: { kk: 'Лицензия (рұқсат) нөмірі', ru: 'Номер лицензии (разрешения)' },
      kind: 'text',
      answeredIn: 'licenceNumber',
    },
  ],
  fields: [
    {
      name: 'licenceNumber',
      label: { kk: 'Лицензия (рұқсат) нөмірі', ru: 'Номер лицензии (разрешения)' },
      kind: 'text',
      personal: 'identifier',
    },
    { name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'text', format: 'bin', personal: 'identifier' },
    {
      name: 'organisationName',
      label: { kk: 'Ұйымның атауы', ru: 'Наименование организации' },
      kind: 'text',
      personal: 'name',
    },
    {
      name: 'holderIin',
      label: { kk: 'Лицензиаттың (басшының) ЖСН-ы', ru: 'ИИН лицензиата (руководителя)' },
      kind: 'iin',
      personal: 'identifier',
    },
    {
      name: 'activity',
      label: { kk: 'Лицензияланатын қызмет түрі', ru: 'Лицензируемый вид деятельности' },
      kind: 'text',
    },
    { name: 'issuedBy', label: { kk: 'Лицензиар', ru: 'Лицензиар' }, kind: 'text' },
    { name: 'issuedOn', label: { kk: 'Берілген күні', ru: 'Дата выдачи' }, kind: 'text', format: 'day' },
    { name: 'until', label: { kk: 'Қолданылу мерзімі', ru: 'Срок действия' }, kind: 'text' },
    { name: 'status', label: { kk: 'Жай-күйі', ru: 'Состояние' }, kind: 'text' },
  ],
  sources: ['e-licensing'],
};
