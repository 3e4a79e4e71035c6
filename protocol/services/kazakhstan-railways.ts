import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 52 of Rules 151, appendix 2. */
export const kazakhstanRailways: Service = {
  number: 52,
  title: { kk: '"Қазақстан темір жолы" деректер базасы', ru: 'База данных "Қазақстан теміржолы"' },
  kind: 'table',
  parameters: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' },
    {
      name: 'travelDocument',
      label: { kk: 'Жолаушы құжатының нөмірі', ru: 'Номер документа пассажира' },
      kind: 'text',
      answeredIn: 'travelDocument',
    },
  ],
  fields: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', personal: 'identifier' },
    { name: 'fullName', label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, kind: 'text', personal: 'name' },
    {
      name: 'travelDocument',
      label: { kk: 'Жолаушы құжатының нөмірі', ru: 'Номер документа пассажира' },
      kind: 'text',
      personal: 'document',
    },
    {
      name: 'ticketNumber',
      label: { kk: 'Билет нөмірі', ru: 'Номер билета' },
      kind: 'text',
      personal: 'document',
    },
    { name: 'train', label: { kk: 'Пойыз', ru: 'Поезд' }, kind: 'text' },
    { name: 'route', label: { kk: 'Бағыты', ru: 'Маршрут' }, kind: 'text' },
    { name: 'departedAt', label: { kk: 'Жөнелу уақыты', ru: 'Время отправления' }, kind: 'time' },
    { name: 'seat', label: { kk: 'Вагоны, орны', ru: 'Вагон, место' }, kind: 'text', personal: 'document' },
    {
      name: 'price',
      label: { kk: 'Құны', ru: 'Стоимость' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    { name: 'soldOn', label: { kk: 'Сатылған күні', ru: 'Дата продажи' }, kind: 'text', format: 'day' },
    { name: 'status', label: { kk: 'Билеттің жай-күйі', ru: 'Состояние билета' }, kind: 'text' },
  ],
  sources: ['railway-tickets'],
};
