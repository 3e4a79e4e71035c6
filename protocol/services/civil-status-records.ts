import type { Service } from './service.ts';

/** Service 32 of Rules 151, appendix 2. */
export const civilStatusRecords: Service = {
  number: 32,
  title: {
    kk: '"Азаматтық хал актілерін жазу" деректер базасы',
    ru: 'База данных "Записи актов гражданского состояния"',
  },
  kind: 'table',
  parameters: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' },
    {
      name: 'recordNumber',
      label: { kk: 'Акт жазбасының нөмірі', ru: 'Номер актовой записи' },
      kind: 'text',
      answeredIn: 'recordNumber',
    },
  ],
  fields: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', personal: 'identifier' },
    { name: 'fullName', label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, kind: 'text', personal: 'name' },
    { name: 'recordKind', label: { kk: 'Акт жазбасының түрі', ru: 'Вид актовой записи' }, kind: 'text' },
    {
      name: 'recordNumber',
      label: { kk: 'Акт жазбасының нөмірі', ru: 'Номер актовой записи' },
      kind: 'text',
      personal: 'identifier',
    },
    {
      name: 'recordedOn',
      label: { kk: 'Жазба жасалған күн', ru: 'Дата записи' },
      kind: 'text',
      format: 'day',
    },
    { name: 'authority', label: { kk: 'Тіркеуші орган', ru: 'Регистрирующий орган' }, kind: 'text' },
    {
      name: 'relativeIin',
      label: { kk: 'Екінші адамның ЖСН-ы', ru: 'ИИН второго лица' },
      kind: 'iin',
      personal: 'identifier',
    },
    {
      name: 'relativeName',
      label: { kk: 'Екінші адам (ата-анасы, жұбайы)', ru: 'Второе лицо (родитель, супруг)' },
      kind: 'text',
      personal: 'name',
    },
    {
      name: 'certificateNumber',
      label: { kk: 'Куәліктің нөмірі', ru: 'Номер свидетельства' },
      kind: 'text',
      personal: 'document',
    },
  ],
  sources: ['civil-status'],
};
