import type { Service } from './service.ts';

/** Service 16 of Rules 151, appendix 2. */
export const specialRecords: Service = {
  number: 16,
  title: { kk: '"Арнайы есепке алу" деректер базасы', ru: 'База данных "Специальные учеты"' },
  kind: 'table',
  parameters: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' },
    { name: 'fullName', label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, kind: 'text', answeredIn: null },
  ],
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
    { name: 'recordKind', label: { kk: 'Есептің түрі', ru: 'Вид учёта' }, kind: 'text' },
    { name: 'article', label: { kk: 'Бабы', ru: 'Статья' }, kind: 'text' },
    {
      name: 'registeredBy',
      label: { kk: 'Есепке қойған орган', ru: 'Орган, поставивший на учёт' },
      kind: 'text',
    },
    {
      name: 'registeredOn',
      label: { kk: 'Есепке қойылған күн', ru: 'Дата постановки на учёт' },
      kind: 'text',
      format: 'day',
    },
    { name: 'decision', label: { kk: 'Қабылданған шешім', ru: 'Принятое решение' }, kind: 'text' },
    { name: 'decidedOn', label: { kk: 'Шешім күні', ru: 'Дата решения' }, kind: 'text', format: 'day' },
    {
      name: 'removedOn',
      label: { kk: 'Есептен шығарылған күн', ru: 'Дата снятия с учёта' },
      kind: 'text',
      format: 'day',
    },
  ],
  sources: ['special-records'],
};
