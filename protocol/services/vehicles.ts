import type { Service } from './service.ts';

/** Service 5 of appendix 2. */
export const vehicles: Service = {
  number: 5,
  title: { kk: '"Көлік құралдары" деректер базасы', ru: 'База данных "Транспортные средства"' },
  kind: 'table',
  parameters: [
    {
      name: 'plate',
      label: { kk: 'Мемлекеттік нөмірі', ru: 'Государственный номер' },
      kind: 'plate',
      answeredIn: 'plate',
    },
    { name: 'iin', label: { kk: 'Иесінің ЖСН-ы', ru: 'ИИН владельца' }, kind: 'iin', answeredIn: 'ownerIin' },
    { name: 'vin', label: { kk: 'VIN-код', ru: 'VIN-код' }, kind: 'vin', answeredIn: 'vin' },
  ],
  fields: [
    {
      name: 'plate',
      label: { kk: 'Мемлекеттік нөмірі', ru: 'Гос. номер' },
      kind: 'plate',
      personal: 'identifier',
    },
    { name: 'model', label: { kk: 'Маркасы, үлгісі', ru: 'Марка, модель' }, kind: 'text' },
    { name: 'year', label: { kk: 'Шыққан жылы', ru: 'Год выпуска' }, kind: 'text', format: 'year' },
    { name: 'colour', label: { kk: 'Түсі', ru: 'Цвет' }, kind: 'text' },
    { name: 'vin', label: { kk: 'VIN', ru: 'VIN' }, kind: 'text', format: 'vin', personal: 'identifier' },
    {
      name: 'ownerIin',
      label: { kk: 'Иесінің ЖСН-ы', ru: 'ИИН владельца' },
      kind: 'iin',
      personal: 'identifier',
    },
    { name: 'ownerName', label: { kk: 'Иесі', ru: 'Владелец' }, kind: 'text', personal: 'name' },
  ],
  sources: ['vehicles'],
};
