import type { Service } from './service.ts';

/** Service 31 of Rules 151, appendix 2. */
export const appealsOfPersons: Service = {
  number: 31,
  title: {
    kk: '"Тұлғалар өтініштерінің бірыңғай есебі" деректер базасы',
    ru: 'База данных "Единый учет обращений лиц"',
  },
  kind: 'table',
  parameters: [
    {
      name: 'iin',
      label: { kk: 'Өтініш берушінің ЖСН-ы', ru: 'ИИН заявителя' },
      kind: 'iin',
      answeredIn: 'applicantIin',
    },
    {
      name: 'appealNumber',
      label: { kk: 'Өтініштің тіркеу нөмірі', ru: 'Регистрационный номер обращения' },
      kind: 'text',
      answeredIn: 'appealNumber',
    },
  ],
  fields: [
    {
      name: 'appealNumber',
      label: { kk: 'Өтініштің тіркеу нөмірі', ru: 'Регистрационный номер обращения' },
      kind: 'text',
      personal: 'identifier',
    },
    {
      name: 'applicantIin',
      label: { kk: 'Өтініш берушінің ЖСН-ы', ru: 'ИИН заявителя' },
      kind: 'iin',
      personal: 'identifier',
    },
    {
      name: 'applicantName',
      label: { kk: 'Өтініш беруші', ru: 'Заявитель' },
      kind: 'text',
      personal: 'name',
    },
    { name: 'appealKind', label: { kk: 'Өтініш түрі', ru: 'Вид обращения' }, kind: 'text' },
    { name: 'receivedOn', label: { kk: 'Түскен күні', ru: 'Дата поступления' }, kind: 'text', format: 'day' },
    { name: 'body', label: { kk: 'Қараған субъект', ru: 'Рассмотревший субъект' }, kind: 'text' },
    { name: 'essence', label: { kk: 'Мазмұны', ru: 'Суть обращения' }, kind: 'text' },
    { name: 'result', label: { kk: 'Қарау нәтижесі', ru: 'Результат рассмотрения' }, kind: 'text' },
    { name: 'closedOn', label: { kk: 'Аяқталған күні', ru: 'Дата завершения' }, kind: 'text', format: 'day' },
  ],
  sources: ['appeals'],
};
