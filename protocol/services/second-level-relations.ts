import type { Service } from './service.ts';

/** Service 79 of Rules 151, appendix 2. */
export const secondLevelRelations: Service = {
  number: 79,
  title: { kk: '2-деңгейдегі өзара байланыстар', ru: 'Взаимосвязи 2-уровня' },
  kind: 'graph',
  parameters: [{ name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' }],
  fields: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', personal: 'identifier' },
    { name: 'fullName', label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, kind: 'text', personal: 'name' },
    { name: 'relation', label: { kk: 'Байланыс түрі', ru: 'Вид связи' }, kind: 'text' },
    { name: 'through', label: { kk: 'Арқылы', ru: 'Через' }, kind: 'text', personal: 'name' },
    { name: 'relatedKind', label: { kk: 'Байланысқан объект', ru: 'Связанный объект' }, kind: 'text' },
    {
      name: 'relatedId',
      label: { kk: 'Байланысқан объектінің нөмірі', ru: 'Номер связанного объекта' },
      kind: 'text',
      personal: 'identifier',
    },
    {
      name: 'relatedName',
      label: { kk: 'Байланысқан объектінің атауы', ru: 'Наименование связанного объекта' },
      kind: 'text',
      personal: 'name',
    },
    { name: 'level', label: { kk: 'Деңгейі', ru: 'Уровень' }, kind: 'text', format: 'number' },
  ],
  sources: ['relations-persons', 'relations-property'],
};
