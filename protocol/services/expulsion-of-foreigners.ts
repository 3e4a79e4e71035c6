import type { Service } from './service.ts';

/** Service 60 of Rules 151, appendix 2. */
export const expulsionOfForeigners: Service = {
  number: 60,
  title: {
    kk: 'Шетел азаматтарын елден шығару рәсімін бақылау',
    ru: 'Контроль процедуры выдворения иностранных граждан',
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
    { name: 'court', label: { kk: 'Сот', ru: 'Суд' }, kind: 'text' },
    {
      name: 'decidedOn',
      label: { kk: 'Сот шешімінің күні', ru: 'Дата решения суда' },
      kind: 'text',
      format: 'day',
    },
    { name: 'article', label: { kk: 'ӘҚБтК бабы', ru: 'Статья КоАП' }, kind: 'text' },
    { name: 'leaveUntil', label: { kk: 'Кету мерзімі', ru: 'Срок выезда' }, kind: 'text', format: 'day' },
    { name: 'leftOn', label: { kk: 'Кеткен күні', ru: 'Дата выезда' }, kind: 'text', format: 'day' },
    {
      name: 'entryBanUntil',
      label: { kk: 'Кіруге тыйым мерзімі', ru: 'Запрет на въезд до' },
      kind: 'text',
      format: 'day',
    },
    { name: 'status', label: { kk: 'Орындалуы', ru: 'Исполнение' }, kind: 'text' },
  ],
  sources: ['migration-expulsion'],
};
