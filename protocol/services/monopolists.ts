import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 47 of Rules 151, appendix 2. */
export const monopolists: Service = {
  number: 47,
  title: {
    kk: '"Монополистер туралы мәліметтер" деректер базасы',
    ru: 'База данных "Сведения о монополистах"',
  },
  kind: 'record',
  parameters: [{ name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'bin', answeredIn: 'bin' }],
  fields: [
    { name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'text', format: 'bin', personal: 'identifier' },
    {
      name: 'organisationName',
      label: { kk: 'Ұйымның атауы', ru: 'Наименование организации' },
      kind: 'text',
      personal: 'name',
    },
    { name: 'registerSection', label: { kk: 'Тізілім бөлімі', ru: 'Раздел реестра' }, kind: 'text' },
    {
      name: 'service',
      label: { kk: 'Реттеліп көрсетілетін қызмет', ru: 'Регулируемая услуга' },
      kind: 'text',
    },
    {
      name: 'includedOn',
      label: { kk: 'Тізілімге енгізілген күн', ru: 'Дата включения в реестр' },
      kind: 'text',
      format: 'day',
    },
    {
      name: 'order',
      label: { kk: 'Бұйрық нөмірі', ru: 'Номер приказа' },
      kind: 'text',
      personal: 'document',
    },
    {
      name: 'tariff',
      label: { kk: 'Бекітілген тариф', ru: 'Утверждённый тариф' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    {
      name: 'tariffUntil',
      label: { kk: 'Тарифтің қолданылу мерзімі', ru: 'Срок действия тарифа' },
      kind: 'text',
      format: 'day',
    },
  ],
  sources: ['monopolists'],
};
