import type { Service } from './service.ts';

/** Service 10 of Rules 151, appendix 2. */
export const agriculturalMachinery: Service = {
  number: 10,
  title: { kk: '"Ауылшаруашылық техникасы" деректер базасы', ru: 'База данных "Сельхозтехника"' },
  kind: 'table',
  parameters: [
    { name: 'iin', label: { kk: 'Иесінің ЖСН-ы', ru: 'ИИН владельца' }, kind: 'iin', answeredIn: 'ownerIin' },
    {
      name: 'plateNumber',
      label: { kk: 'Мемлекеттік нөмірлік белгісі', ru: 'Государственный номерной знак' },
      kind: 'text',
      answeredIn: 'plateNumber',
    },
  ],
  fields: [
    {
      name: 'plateNumber',
      label: { kk: 'Мемлекеттік нөмірлік белгісі', ru: 'Государственный номерной знак' },
      kind: 'text',
      personal: 'identifier',
    },
    { name: 'machineKind', label: { kk: 'Техника түрі', ru: 'Вид техники' }, kind: 'text' },
    { name: 'model', label: { kk: 'Маркасы', ru: 'Марка' }, kind: 'text' },
    {
      name: 'serialNumber',
      label: { kk: 'Зауыттық нөмірі', ru: 'Заводской номер' },
      kind: 'text',
      personal: 'document',
    },
    {
      name: 'engineNumber',
      label: { kk: 'Қозғалтқыш нөмірі', ru: 'Номер двигателя' },
      kind: 'text',
      personal: 'document',
    },
    { name: 'year', label: { kk: 'Шыққан жылы', ru: 'Год выпуска' }, kind: 'text', format: 'year' },
    {
      name: 'ownerIin',
      label: { kk: 'Иесінің ЖСН-ы', ru: 'ИИН владельца' },
      kind: 'iin',
      personal: 'identifier',
    },
    { name: 'ownerName', label: { kk: 'Иесі', ru: 'Владелец' }, kind: 'text', personal: 'name' },
    {
      name: 'passport',
      label: { kk: 'Техникалық паспорты', ru: 'Технический паспорт' },
      kind: 'text',
      personal: 'document',
    },
    {
      name: 'registeredOn',
      label: { kk: 'Тіркелген күні', ru: 'Дата регистрации' },
      kind: 'text',
      format: 'day',
    },
    { name: 'pledge', label: { kk: 'Кепілі', ru: 'Залог' }, kind: 'text' },
  ],
  sources: ['agricultural-machinery'],
};
