import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 64 of Rules 151, appendix 2. */
export const vehicleInspection: Service = {
  number: 64,
  title: { kk: 'Техникалық байқаудан өту', ru: 'Прохождение технического осмотра' },
  kind: 'table',
  parameters: [
    {
      name: 'plate',
      label: { kk: 'Мемлекеттік нөмірі', ru: 'Государственный номер' },
      kind: 'plate',
      answeredIn: 'plate',
    },
    { name: 'vin', label: { kk: 'VIN-код', ru: 'VIN-код' }, kind: 'vin', answeredIn: 'vin' },
  ],
  fields: [
    {
      name: 'plate',
      label: { kk: 'Мемлекеттік нөмірі', ru: 'Государственный номер' },
      kind: 'plate',
      personal: 'identifier',
    },
    {
      name: 'vin',
      label: { kk: 'VIN-код', ru: 'VIN-код' },
      kind: 'text',
      format: 'vin',
      personal: 'identifier',
    },
    { name: 'model', label: { kk: 'Маркасы, үлгісі', ru: 'Марка, модель' }, kind: 'text' },
    {
      name: 'inspectedOn',
      label: { kk: 'Байқаудан өткен күн', ru: 'Дата осмотра' },
      kind: 'text',
      format: 'day',
    },
    {
      name: 'cardNumber',
      label: { kk: 'Диагностикалық картаның нөмірі', ru: 'Номер диагностической карты' },
      kind: 'text',
      personal: 'document',
    },
    {
      name: 'centre',
      label: { kk: 'Техникалық байқау орталығы', ru: 'Центр технического осмотра' },
      kind: 'text',
    },
    {
      name: 'mileage',
      label: { kk: 'Жүріп өткен жолы', ru: 'Пробег' },
      kind: 'text',
      format: 'number',
      unit: units.km,
    },
    { name: 'result', label: { kk: 'Қорытынды', ru: 'Заключение' }, kind: 'text' },
    {
      name: 'validUntil',
      label: { kk: 'Қолданылу мерзімі', ru: 'Действительно до' },
      kind: 'text',
      format: 'day',
    },
  ],
  sources: ['vehicle-inspections'],
};
