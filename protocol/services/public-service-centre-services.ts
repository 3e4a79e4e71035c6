import type { Service } from './service.ts';

/** Service 15 of Rules 151, appendix 2. */
export const publicServiceCentreServices: Service = {
  number: 15,
  title: {
    kk: 'Тұлғалардың ХҚКО-дан алған қызметтері туралы мәліметтер',
    ru: 'Сведения о полученных услугах лицами в ЦОН',
  },
  kind: 'table',
  parameters: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' },
    {
      name: 'applicationNumber',
      label: { kk: 'Өтініш нөмірі', ru: 'Номер заявления' },
      kind: 'text',
      answeredIn: 'applicationNumber',
    },
  ],
  fields: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', personal: 'identifier' },
    { name: 'fullName', label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, kind: 'text', personal: 'name' },
    {
      name: 'applicationNumber',
      label: { kk: 'Өтініш нөмірі', ru: 'Номер заявления' },
      kind: 'text',
      personal: 'identifier',
    },
    { name: 'serviceName', label: { kk: 'Мемлекеттік қызмет', ru: 'Государственная услуга' }, kind: 'text' },
    { name: 'centre', label: { kk: 'ХҚКО (бөлім)', ru: 'ЦОН (отдел)' }, kind: 'text' },
    { name: 'submittedAt', label: { kk: 'Қабылданған уақыты', ru: 'Время приёма' }, kind: 'time' },
    {
      name: 'issuedOn',
      label: { kk: 'Нәтиже берілген күн', ru: 'Дата выдачи результата' },
      kind: 'text',
      format: 'day',
    },
    { name: 'result', label: { kk: 'Нәтижесі', ru: 'Результат' }, kind: 'text' },
    {
      name: 'representative',
      label: { kk: 'Сенім білдірілген адам', ru: 'Доверенное лицо' },
      kind: 'text',
      personal: 'name',
    },
  ],
  sources: ['public-service-centres'],
};
