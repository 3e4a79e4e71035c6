import { periodDetails } from './details.ts';
import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 36 of Rules 151, appendix 2. */
export const taxDebt: Service = {
  number: 36,
  title: { kk: 'Салық берешегі туралы мәліметтер', ru: 'Сведения о налоговой задолженности' },
  kind: 'table',
  parameters: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' },
    { name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'bin', answeredIn: 'bin' },
  ],
  details: periodDetails('rules-151 app.2 (36)'),
  fields: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', personal: 'identifier' },
    { name: 'fullName', label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, kind: 'text', personal: 'name' },
    { name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'text', format: 'bin', personal: 'identifier' },
    {
      name: 'organisationName',
      label: { kk: 'Ұйымның атауы', ru: 'Наименование организации' },
      kind: 'text',
      personal: 'name',
    },
    { name: 'tax', label: { kk: 'Салық (төлем) түрі, БСК', ru: 'Вид налога (платежа), КБК' }, kind: 'text' },
    {
      name: 'arrears',
      label: { kk: 'Бересі', ru: 'Недоимка' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    {
      name: 'penalty',
      label: { kk: 'Өсімпұл', ru: 'Пеня' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    {
      name: 'fine',
      label: { kk: 'Айыппұл', ru: 'Штраф' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    { name: 'asOf', label: { kk: 'Берешек күні', ru: 'Задолженность на дату' }, kind: 'text', format: 'day' },
    {
      name: 'taxAuthority',
      label: { kk: 'Мемлекеттік кірістер органы', ru: 'Орган государственных доходов' },
      kind: 'text',
    },
  ],
  sources: ['tax-debt'],
};
