import type { Service } from './service.ts';

/** Service 20 of Rules 151, appendix 2. */
export const courtCards: Service = {
  number: 20,
  title: { kk: '"Сот карточкалары" деректер базасы', ru: 'База данных "Судебных карточек"' },
  kind: 'table',
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
      name: 'cardNumber',
      label: { kk: 'Карточка нөмірі', ru: 'Номер карточки' },
      kind: 'text',
      personal: 'document',
    },
    { name: 'court', label: { kk: 'Сот', ru: 'Суд' }, kind: 'text' },
    {
      name: 'caseNumber',
      label: { kk: 'Қылмыстық іс нөмірі', ru: 'Номер уголовного дела' },
      kind: 'case',
      personal: 'identifier',
    },
    { name: 'article', label: { kk: 'ҚК бабы', ru: 'Статья УК' }, kind: 'text' },
    { name: 'sentencedOn', label: { kk: 'Үкім күні', ru: 'Дата приговора' }, kind: 'text', format: 'day' },
    { name: 'penalty', label: { kk: 'Жаза түрі', ru: 'Вид наказания' }, kind: 'text' },
    { name: 'term', label: { kk: 'Жаза мерзімі (мөлшері)', ru: 'Срок (размер) наказания' }, kind: 'text' },
    {
      name: 'inForceOn',
      label: { kk: 'Үкім күшіне енген күн', ru: 'Дата вступления приговора в силу' },
      kind: 'text',
      format: 'day',
    },
    { name: 'conviction', label: { kk: 'Сотталғандығы', ru: 'Судимость' }, kind: 'text' },
  ],
  sources: ['court-cards', 'courts-cases'],
};
