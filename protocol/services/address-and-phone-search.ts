import { personDetails } from './details.ts';
import type { Service } from './service.ts';

/** Service 62 of Rules 151, appendix 2. */
export const addressAndPhoneSearch: Service = {
  number: 62,
  title: { kk: 'Мекенжайлар мен байланыс телефондарын іздеу', ru: 'Поиск адресов и контактных телефонов' },
  kind: 'table',
  parameters: [
    { name: 'fullName', label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, kind: 'text', answeredIn: null },
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' },
    { name: 'phone', label: { kk: 'Телефоны', ru: 'Телефон' }, kind: 'text', answeredIn: 'phone' },
  ],
  details: personDetails('rules-151 app.2 (62)'),
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
    { name: 'address', label: { kk: 'Мекенжайы', ru: 'Адрес' }, kind: 'text', personal: 'contact' },
    { name: 'addressKind', label: { kk: 'Мекенжай түрі', ru: 'Вид адреса' }, kind: 'text' },
    { name: 'phone', label: { kk: 'Телефоны', ru: 'Телефон' }, kind: 'text', personal: 'contact' },
    { name: 'phoneKind', label: { kk: 'Телефон түрі', ru: 'Вид телефона' }, kind: 'text' },
    { name: 'asOf', label: { kk: 'Мәлімет күні', ru: 'Сведения на дату' }, kind: 'text', format: 'day' },
  ],
  sources: ['address-register', 'telecom-subscribers'],
};
