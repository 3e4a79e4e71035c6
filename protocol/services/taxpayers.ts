import type { Service } from './service.ts';

/** Service 35 of Rules 151, appendix 2. */
export const taxpayers: Service = {
  number: 35,
  title: { kk: '"Салық төлеушілердің" деректер базасы', ru: 'База данных "Налогоплательщиков"' },
  kind: 'record',
  parameters: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' },
    { name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'bin', answeredIn: 'bin' },
  ],
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
      name: 'registration',
      label: { kk: 'Тіркеу есебінің түрі', ru: 'Вид регистрационного учёта' },
      kind: 'text',
    },
    { name: 'regime', label: { kk: 'Салық салу режимі', ru: 'Налоговый режим' }, kind: 'text' },
    {
      name: 'registeredOn',
      label: { kk: 'Есепке қойылған күн', ru: 'Дата постановки на учёт' },
      kind: 'text',
      format: 'day',
    },
    {
      name: 'taxAuthority',
      label: { kk: 'Мемлекеттік кірістер органы', ru: 'Орган государственных доходов' },
      kind: 'text',
    },
    { name: 'activity', label: { kk: 'Қызмет түрі', ru: 'Вид деятельности' }, kind: 'text' },
    { name: 'status', label: { kk: 'Жай-күйі', ru: 'Состояние' }, kind: 'text' },
    {
      name: 'removedOn',
      label: { kk: 'Есептен шығарылған күн', ru: 'Дата снятия с учёта' },
      kind: 'text',
      format: 'day',
    },
  ],
  sources: ['taxpayers'],
};
