import type { Service } from './service.ts';

/** Service 28 of Rules 151, appendix 2. */
export const form1: Service = {
  number: 28,
  title: { kk: 'Халықты құжаттау жүйесінің 1-нысаны', ru: 'Форма 1 из Системы документирования населения' },
  kind: 'document',
  parameters: [{ name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' }],
  fields: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', personal: 'identifier' },
    { name: 'fullName', label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, kind: 'text', personal: 'name' },
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
    { name: 'nationality', label: { kk: 'Ұлты', ru: 'Национальность' }, kind: 'text' },
    {
      name: 'documentNumber',
      label: { kk: 'Жеке куәлігінің нөмірі', ru: 'Номер удостоверения личности' },
      kind: 'text',
      personal: 'document',
    },
    { name: 'issuedOn', label: { kk: 'Берілген күні', ru: 'Дата выдачи' }, kind: 'text', format: 'day' },
    { name: 'issuedBy', label: { kk: 'Берген орган', ru: 'Орган выдачи' }, kind: 'text' },
    { name: 'reason', label: { kk: 'Құжат беру себебі', ru: 'Причина документирования' }, kind: 'text' },
    {
      name: 'address',
      label: { kk: 'Тіркелген мекенжайы', ru: 'Адрес регистрации' },
      kind: 'text',
      personal: 'contact',
    },
  ],
  sources: ['population-documents'],
};
