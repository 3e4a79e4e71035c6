import type { Service } from './service.ts';

/** Service 14 of Rules 151, appendix 2. */
export const labourMarket: Service = {
  number: 14,
  title: { kk: '"Еңбек нарығы" деректер базасы', ru: 'База данных "Рынок труда"' },
  kind: 'table',
  parameters: [{ name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' }],
  fields: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', personal: 'identifier' },
    { name: 'fullName', label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, kind: 'text', personal: 'name' },
    { name: 'recordKind', label: { kk: 'Есеп түрі', ru: 'Вид учёта' }, kind: 'text' },
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
    { name: 'position', label: { kk: 'Лауазымы, кәсібі', ru: 'Должность, профессия' }, kind: 'text' },
    { name: 'startedOn', label: { kk: 'Басталған күні', ru: 'Дата начала' }, kind: 'text', format: 'day' },
    { name: 'endedOn', label: { kk: 'Аяқталған күні', ru: 'Дата окончания' }, kind: 'text', format: 'day' },
    { name: 'endGround', label: { kk: 'Тоқтату негізі', ru: 'Основание прекращения' }, kind: 'text' },
  ],
  sources: ['labour-market'],
};
