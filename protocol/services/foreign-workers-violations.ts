import type { Service } from './service.ts';

/** Service 56 of Rules 151, appendix 2. */
export const foreignWorkersViolations: Service = {
  number: 56,
  title: {
    kk: '"Шетелдік жұмысшылардың бұзулары" деректер базасы',
    ru: 'База данных "Нарушение иностранных рабочих"',
  },
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
    { name: 'article', label: { kk: 'ӘҚБтК бабы', ru: 'Статья КоАП' }, kind: 'text' },
    { name: 'violation', label: { kk: 'Бұзушылық', ru: 'Нарушение' }, kind: 'text' },
    { name: 'foundOn', label: { kk: 'Анықталған күні', ru: 'Дата выявления' }, kind: 'text', format: 'day' },
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
    { name: 'penalty', label: { kk: 'Жазасы', ru: 'Взыскание' }, kind: 'text' },
    { name: 'body', label: { kk: 'Орган', ru: 'Орган' }, kind: 'text' },
  ],
  sources: ['foreign-workers-violations'],
};
