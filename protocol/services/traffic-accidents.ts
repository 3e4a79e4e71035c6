import type { Service } from './service.ts';

/** Service 25 of Rules 151, appendix 2. */
export const trafficAccidents: Service = {
  number: 25,
  title: {
    kk: '"Жол-көлік оқиғаларының есебі" деректер базасы',
    ru: 'База данных "Учет дорожно-транспортных происшествий"',
  },
  kind: 'table',
  parameters: [
    {
      name: 'plate',
      label: { kk: 'Мемлекеттік нөмірі', ru: 'Государственный номер' },
      kind: 'plate',
      answeredIn: 'plate',
    },
    {
      name: 'iin',
      label: { kk: 'Қатысушының ЖСН-ы', ru: 'ИИН участника' },
      kind: 'iin',
      answeredIn: 'participantIin',
    },
  ],
  fields: [
    {
      name: 'accidentNumber',
      label: { kk: 'ЖКО есебінің нөмірі', ru: 'Номер учёта ДТП' },
      kind: 'text',
      personal: 'document',
    },
    { name: 'happenedAt', label: { kk: 'Болған уақыты', ru: 'Время происшествия' }, kind: 'time' },
    { name: 'place', label: { kk: 'Болған орны', ru: 'Место происшествия' }, kind: 'text' },
    { name: 'accidentKind', label: { kk: 'ЖКО түрі', ru: 'Вид ДТП' }, kind: 'text' },
    {
      name: 'plate',
      label: { kk: 'Мемлекеттік нөмірі', ru: 'Государственный номер' },
      kind: 'plate',
      personal: 'identifier',
    },
    {
      name: 'participantIin',
      label: { kk: 'Қатысушының ЖСН-ы', ru: 'ИИН участника' },
      kind: 'iin',
      personal: 'identifier',
    },
    { name: 'participantName', label: { kk: 'Қатысушы', ru: 'Участник' }, kind: 'text', personal: 'name' },
    { name: 'participantRole', label: { kk: 'Қатысушының санаты', ru: 'Категория участника' }, kind: 'text' },
    { name: 'fault', label: { kk: 'ЖҚЕ бұзылған тармағы', ru: 'Нарушенный пункт ПДД' }, kind: 'text' },
    { name: 'dead', label: { kk: 'Қаза тапқандар', ru: 'Погибло' }, kind: 'text', format: 'number' },
    { name: 'injured', label: { kk: 'Жараланғандар', ru: 'Ранено' }, kind: 'text', format: 'number' },
    { name: 'decision', label: { kk: 'Шешімі', ru: 'Решение' }, kind: 'text' },
  ],
  sources: ['traffic-accidents'],
};
