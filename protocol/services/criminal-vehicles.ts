import type { Service } from './service.ts';

/** Service 23 of Rules 151, appendix 2. */
export const criminalVehicles: Service = {
  number: 23,
  title: { kk: '"Криминалдық автокөлік" деректер базасы', ru: 'База данных "Криминальный автотранспорт"' },
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
    { name: 'colour', label: { kk: 'Түсі', ru: 'Цвет' }, kind: 'text' },
    {
      name: 'engineNumber',
      label: { kk: 'Қозғалтқыш нөмірі', ru: 'Номер двигателя' },
      kind: 'text',
      personal: 'document',
    },
    { name: 'searchReason', label: { kk: 'Іздеу себебі', ru: 'Причина розыска' }, kind: 'text' },
    {
      name: 'caseNumber',
      label: { kk: 'СДТБТ нөмірі', ru: 'Номер ЕРДР' },
      kind: 'case',
      personal: 'identifier',
    },
    { name: 'initiator', label: { kk: 'Іздеу салған орган', ru: 'Инициатор розыска' }, kind: 'text' },
    {
      name: 'wantedOn',
      label: { kk: 'Іздеу жарияланған күн', ru: 'Дата объявления в розыск' },
      kind: 'text',
      format: 'day',
    },
    { name: 'status', label: { kk: 'Жай-күйі', ru: 'Состояние' }, kind: 'text' },
  ],
  sources: ['wanted-vehicles'],
};
