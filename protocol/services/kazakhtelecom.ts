import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 53 of Rules 151, appendix 2. */
export const kazakhtelecom: Service = {
  number: 53,
  title: { kk: '"Қазақтелеком" деректер базасы', ru: 'База данных "Казахтелеком"' },
  kind: 'table',
  parameters: [
    {
      name: 'iin',
      label: { kk: 'Абоненттің ЖСН-ы', ru: 'ИИН абонента' },
      kind: 'iin',
      answeredIn: 'subscriberIin',
    },
    { name: 'phone', label: { kk: 'Телефоны', ru: 'Телефон' }, kind: 'text', answeredIn: 'phone' },
  ],
  fields: [
    { name: 'phone', label: { kk: 'Телефоны', ru: 'Телефон' }, kind: 'text', personal: 'contact' },
    {
      name: 'subscriberIin',
      label: { kk: 'Абоненттің ЖСН-ы', ru: 'ИИН абонента' },
      kind: 'iin',
      personal: 'identifier',
    },
    { name: 'subscriberName', label: { kk: 'Абонент', ru: 'Абонент' }, kind: 'text', personal: 'name' },
    {
      name: 'address',
      label: { kk: 'Орнатылған мекенжайы', ru: 'Адрес установки' },
      kind: 'text',
      personal: 'contact',
    },
    { name: 'service', label: { kk: 'Қызмет түрі', ru: 'Вид услуги' }, kind: 'text' },
    {
      name: 'contract',
      label: { kk: 'Шарт нөмірі', ru: 'Номер договора' },
      kind: 'text',
      personal: 'document',
    },
    {
      name: 'connectedOn',
      label: { kk: 'Қосылған күні', ru: 'Дата подключения' },
      kind: 'text',
      format: 'day',
    },
    { name: 'status', label: { kk: 'Жай-күйі', ru: 'Состояние' }, kind: 'text' },
    {
      name: 'debt',
      label: { kk: 'Берешегі', ru: 'Задолженность' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
  ],
  sources: ['telecom-subscribers'],
};
