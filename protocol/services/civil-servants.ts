import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 63 of Rules 151, appendix 2. */
export const civilServants: Service = {
  number: 63,
  title: { kk: 'Мемлекеттік қызметшілер туралы мәліметтер', ru: 'Сведения о государственных служащих' },
  kind: 'record',
  parameters: [{ name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' }],
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
    { name: 'body', label: { kk: 'Мемлекеттік орган', ru: 'Государственный орган' }, kind: 'text' },
    { name: 'position', label: { kk: 'Лауазымы', ru: 'Должность' }, kind: 'text' },
    { name: 'category', label: { kk: 'Лауазым санаты', ru: 'Категория должности' }, kind: 'text' },
    {
      name: 'appointedOn',
      label: { kk: 'Тағайындалған күні', ru: 'Дата назначения' },
      kind: 'text',
      format: 'day',
    },
    {
      name: 'appointment',
      label: { kk: 'Тағайындау бұйрығы', ru: 'Приказ о назначении' },
      kind: 'text',
      personal: 'document',
    },
    {
      name: 'experience',
      label: { kk: 'Мемлекеттік қызмет өтілі', ru: 'Стаж государственной службы' },
      kind: 'text',
      format: 'number',
      unit: units.year,
    },
    { name: 'discipline', label: { kk: 'Тәртіптік жазалары', ru: 'Дисциплинарные взыскания' }, kind: 'text' },
    {
      name: 'dismissedOn',
      label: { kk: 'Босатылған күні', ru: 'Дата увольнения' },
      kind: 'text',
      format: 'day',
    },
  ],
  sources: ['civil-service'],
};
