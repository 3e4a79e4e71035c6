import type { Service } from './service.ts';

/** Service 29 of Rules 151, appendix 2. */
export const drivingLicence: Service = {
  number: 29,
  title: { kk: '"Жүргізуші куәлігі" деректер базасы', ru: 'База данных "Водительское удостоверение"' },
  kind: 'record',
  parameters: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' },
    {
      name: 'licenceNumber',
      label: { kk: 'Жүргізуші куәлігінің нөмірі', ru: 'Номер водительского удостоверения' },
      kind: 'text',
      answeredIn: 'licenceNumber',
    },
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
      name: 'licenceNumber',
      label: { kk: 'Жүргізуші куәлігінің нөмірі', ru: 'Номер водительского удостоверения' },
      kind: 'text',
      personal: 'document',
    },
    { name: 'categories', label: { kk: 'Санаттары', ru: 'Категории' }, kind: 'text' },
    { name: 'issuedOn', label: { kk: 'Берілген күні', ru: 'Дата выдачи' }, kind: 'text', format: 'day' },
    {
      name: 'until',
      label: { kk: 'Қолданылу мерзімі', ru: 'Действительно до' },
      kind: 'text',
      format: 'day',
    },
    { name: 'issuedBy', label: { kk: 'Берген орган', ru: 'Орган выдачи' }, kind: 'text' },
    { name: 'restrictions', label: { kk: 'Ерекше белгілері', ru: 'Особые отметки' }, kind: 'text' },
    { name: 'deprivation', label: { kk: 'Құқығынан айырылуы', ru: 'Лишение права' }, kind: 'text' },
  ],
  sources: ['driving-licences'],
};
