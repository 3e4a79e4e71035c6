import type { Service } from './service.ts';

/** Service 17 of Rules 151, appendix 2. */
export const unifiedStatisticalSystem: Service = {
  number: 17,
  title: {
    kk: '"Бірыңғай біріздендірілген статистикалық жүйе" деректер базасы',
    ru: 'База данных "Единая унифицированная статистическая система"',
  },
  kind: 'table',
  parameters: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' },
    {
      name: 'formNumber',
      label: { kk: 'Есепке алу құжатының нөмірі', ru: 'Номер учётного документа' },
      kind: 'text',
      answeredIn: 'formNumber',
    },
  ],
  fields: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', personal: 'identifier' },
    { name: 'fullName', label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, kind: 'text', personal: 'name' },
    {
      name: 'formNumber',
      label: { kk: 'Есепке алу құжатының нөмірі', ru: 'Номер учётного документа' },
      kind: 'text',
      personal: 'identifier',
    },
    {
      name: 'form',
      label: { kk: 'Есепке алу құжатының нысаны', ru: 'Форма учётного документа' },
      kind: 'text',
    },
    {
      name: 'category',
      label: { kk: 'Құқық бұзушылық санаты', ru: 'Категория правонарушения' },
      kind: 'text',
    },
    { name: 'article', label: { kk: 'Саралануы', ru: 'Квалификация' }, kind: 'text' },
    { name: 'personStatus', label: { kk: 'Адамның мәртебесі', ru: 'Статус лица' }, kind: 'text' },
    {
      name: 'registeredOn',
      label: { kk: 'Тіркелген күні', ru: 'Дата регистрации' },
      kind: 'text',
      format: 'day',
    },
    {
      name: 'body',
      label: { kk: 'Қылмыстық қудалау органы', ru: 'Орган уголовного преследования' },
      kind: 'text',
    },
    { name: 'outcome', label: { kk: 'Қозғалысы', ru: 'Движение' }, kind: 'text' },
  ],
  sources: ['statistical-system'],
};
