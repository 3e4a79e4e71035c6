import type { Service } from './service.ts';

/** Service 46 of Rules 151, appendix 2. */
export const foreignWorkforce: Service = {
  number: 46,
  title: { kk: '"Шетелдік жұмыс күші" деректер базасы', ru: 'База данных "Иностранная рабочая сила"' },
  kind: 'table',
  parameters: [
    {
      name: 'passportNumber',
      label: { kk: 'Паспортының нөмірі', ru: 'Номер паспорта' },
      kind: 'text',
      answeredIn: 'passportNumber',
    },
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' },
    {
      name: 'bin',
      label: { kk: 'Жұмыс берушінің БСН-ы', ru: 'БИН работодателя' },
      kind: 'bin',
      answeredIn: 'employerBin',
    },
  ],
  fields: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', personal: 'identifier' },
    { name: 'fullName', label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, kind: 'text', personal: 'name' },
    { name: 'citizenship', label: { kk: 'Азаматтығы', ru: 'Гражданство' }, kind: 'text' },
    {
      name: 'passportNumber',
      label: { kk: 'Паспортының нөмірі', ru: 'Номер паспорта' },
      kind: 'text',
      personal: 'document',
    },
    {
      name: 'permitNumber',
      label: { kk: 'Рұқсат нөмірі', ru: 'Номер разрешения' },
      kind: 'text',
      personal: 'document',
    },
    { name: 'permitKind', label: { kk: 'Рұқсат түрі', ru: 'Вид разрешения' }, kind: 'text' },
    {
      name: 'employerBin',
      label: { kk: 'Жұмыс берушінің БСН-ы', ru: 'БИН работодателя' },
      kind: 'text',
      format: 'bin',
      personal: 'identifier',
    },
    {
      name: 'employerName',
      label: { kk: 'Жұмыс беруші', ru: 'Работодатель' },
      kind: 'text',
      personal: 'name',
    },
    { name: 'position', label: { kk: 'Кәсібі (лауазымы)', ru: 'Профессия (должность)' }, kind: 'text' },
    { name: 'issuedOn', label: { kk: 'Берілген күні', ru: 'Дата выдачи' }, kind: 'text', format: 'day' },
    { name: 'until', label: { kk: 'Қолданылу мерзімі', ru: 'Срок действия' }, kind: 'text', format: 'day' },
  ],
  sources: ['foreign-workforce'],
};
