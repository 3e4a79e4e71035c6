import type { Service } from './service.ts';

/** Service 1 of appendix 2. */
export const physicalPersons: Service = {
  number: 1,
  title: {
    kk: '"Жеке тұлғалар" мемлекеттік деректер базасы',
    ru: 'Государственная база данных "Физические лица"',
  },
  kind: 'record',
  parameters: [{ name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' }],
  fields: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', personal: 'identifier' },
    { name: 'surname', label: { kk: 'Тегі', ru: 'Фамилия' }, kind: 'text', personal: 'name' },
    { name: 'givenName', label: { kk: 'Аты', ru: 'Имя' }, kind: 'text', personal: 'name' },
    { name: 'patronymic', label: { kk: 'Әкесінің аты', ru: 'Отчество' }, kind: 'text', personal: 'name' },
    {
      name: 'birthDate',
      label: { kk: 'Туған күні', ru: 'Дата рождения' },
      kind: 'text',
      format: 'day',
      personal: 'birth-date',
    },
    {
      name: 'birthPlace',
      label: { kk: 'Туған жері', ru: 'Место рождения' },
      kind: 'text',
      personal: 'contact',
    },
    { name: 'citizenship', label: { kk: 'Азаматтығы', ru: 'Гражданство' }, kind: 'text' },
    {
      name: 'documentNumber',
      label: { kk: 'Жеке куәлік', ru: 'Удостоверение личности' },
      kind: 'text',
      personal: 'document',
    },
    {
      name: 'address',
      label: { kk: 'Тіркелген мекенжайы', ru: 'Адрес регистрации' },
      kind: 'text',
      personal: 'contact',
    },
  ],
  sources: ['physical-persons'],
};
