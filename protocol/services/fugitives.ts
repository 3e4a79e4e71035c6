import type { Service } from './service.ts';

/** Service 54 of Rules 151, appendix 2. */
export const fugitives: Service = {
  number: 54,
  title: {
    kk: '"Тергеуден/анықтаудан жасырынғандар" деректер базасы',
    ru: 'База данных "Скрывающихся от следствия/дознания"',
  },
  kind: 'record',
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
    {
      name: 'caseNumber',
      label: { kk: 'СДТБТ нөмірі', ru: 'Номер ЕРДР' },
      kind: 'case',
      personal: 'identifier',
    },
    { name: 'article', label: { kk: 'Айыптау бабы', ru: 'Статья обвинения' }, kind: 'text' },
    {
      name: 'searchCase',
      label: { kk: 'Іздестіру ісінің нөмірі', ru: 'Номер розыскного дела' },
      kind: 'text',
      personal: 'document',
    },
    { name: 'initiator', label: { kk: 'Іздеу салған орган', ru: 'Инициатор розыска' }, kind: 'text' },
    {
      name: 'wantedOn',
      label: { kk: 'Іздеу жарияланған күн', ru: 'Дата объявления в розыск' },
      kind: 'text',
      format: 'day',
    },
    { name: 'searchKind', label: { kk: 'Іздеу түрі', ru: 'Вид розыска' }, kind: 'text' },
    { name: 'preventive', label: { kk: 'Бұлтартпау шарасы', ru: 'Мера пресечения' }, kind: 'text' },
    {
      name: 'signs',
      label: { kk: 'Ерекше белгілері', ru: 'Особые приметы' },
      kind: 'text',
      personal: 'identifier',
    },
  ],
  sources: ['wanted-persons'],
};
