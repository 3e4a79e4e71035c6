import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 66 of Rules 151, appendix 2. */
export const postalItems: Service = {
  number: 66,
  title: { kk: 'Пошта жіберілімдері', ru: 'Почтовые отправления***' },
  kind: 'table',
  parameters: [
    { name: 'iin', label: { kk: 'Адамның ЖСН-ы', ru: 'ИИН лица' }, kind: 'iin', answeredIn: 'personIin' },
    {
      name: 'trackNumber',
      label: { kk: 'Трек-нөмірі', ru: 'Трек-номер' },
      kind: 'text',
      answeredIn: 'trackNumber',
    },
  ],
  fields: [
    {
      name: 'trackNumber',
      label: { kk: 'Трек-нөмірі', ru: 'Трек-номер' },
      kind: 'text',
      personal: 'identifier',
    },
    { name: 'itemKind', label: { kk: 'Жіберілім түрі', ru: 'Вид отправления' }, kind: 'text' },
    {
      name: 'personIin',
      label: { kk: 'Адамның ЖСН-ы', ru: 'ИИН лица' },
      kind: 'iin',
      personal: 'identifier',
    },
    { name: 'personName', label: { kk: 'Адам', ru: 'Лицо' }, kind: 'text', personal: 'name' },
    { name: 'personRole', label: { kk: 'Адамның рөлі', ru: 'Роль лица' }, kind: 'text' },
    {
      name: 'otherParty',
      label: { kk: 'Екінші тарап', ru: 'Вторая сторона' },
      kind: 'text',
      personal: 'name',
    },
    { name: 'acceptedOn', label: { kk: 'Қабылданған күні', ru: 'Дата приёма' }, kind: 'text', format: 'day' },
    {
      name: 'deliveredOn',
      label: { kk: 'Табысталған күні', ru: 'Дата вручения' },
      kind: 'text',
      format: 'day',
    },
    { name: 'office', label: { kk: 'Почта бөлімшесі', ru: 'Почтовое отделение' }, kind: 'text' },
    {
      name: 'amount',
      label: { kk: 'Аударым (құндылық) сомасы', ru: 'Сумма перевода (ценности)' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    { name: 'weight', label: { kk: 'Салмағы', ru: 'Вес' }, kind: 'text', format: 'number', unit: units.gram },
  ],
  sources: ['postal-items'],
};
