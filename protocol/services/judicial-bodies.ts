import type { Service } from './service.ts';

/** Service 19 of Rules 151, appendix 2. */
export const judicialBodies: Service = {
  number: 19,
  title: { kk: '"Сот органдарының" деректер базасы', ru: 'База данных "Судебных органов"' },
  kind: 'table',
  parameters: [
    { name: 'iin', label: { kk: 'Тараптың ЖСН-ы', ru: 'ИИН стороны' }, kind: 'iin', answeredIn: 'partyIin' },
    {
      name: 'caseNumber',
      label: { kk: 'Іс нөмірі', ru: 'Номер дела' },
      kind: 'text',
      answeredIn: 'caseNumber',
    },
  ],
  fields: [
    {
      name: 'caseNumber',
      label: { kk: 'Іс нөмірі', ru: 'Номер дела' },
      kind: 'text',
      personal: 'identifier',
    },
    { name: 'court', label: { kk: 'Сот', ru: 'Суд' }, kind: 'text' },
    { name: 'judge', label: { kk: 'Судья', ru: 'Судья' }, kind: 'text', personal: 'name' },
    {
      name: 'partyIin',
      label: { kk: 'Тараптың ЖСН-ы', ru: 'ИИН стороны' },
      kind: 'iin',
      personal: 'identifier',
    },
    { name: 'partyName', label: { kk: 'Тарап', ru: 'Сторона' }, kind: 'text', personal: 'name' },
    {
      name: 'partyRole',
      label: { kk: 'Процестегі мәртебесі', ru: 'Процессуальное положение' },
      kind: 'text',
    },
    { name: 'category', label: { kk: 'Іс санаты', ru: 'Категория дела' }, kind: 'text' },
    { name: 'filedOn', label: { kk: 'Түскен күні', ru: 'Дата поступления' }, kind: 'text', format: 'day' },
    { name: 'heardOn', label: { kk: 'Қаралған күні', ru: 'Дата рассмотрения' }, kind: 'text', format: 'day' },
    { name: 'outcome', label: { kk: 'Қарау нәтижесі', ru: 'Результат рассмотрения' }, kind: 'text' },
    {
      name: 'inForceOn',
      label: { kk: 'Заңды күшіне енген күні', ru: 'Дата вступления в силу' },
      kind: 'text',
      format: 'day',
    },
  ],
  sources: ['courts-cases'],
};
