import type { Service } from './service.ts';

/** Service 22 of Rules 151, appendix 2. */
export const requirements: Service = {
  number: 22,
  title: { kk: '"Талаптар"', ru: '"Требования"' },
  kind: 'table',
  parameters: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' },
    {
      name: 'requirementNumber',
      label: { kk: 'Талаптың нөмірі', ru: 'Номер требования' },
      kind: 'text',
      answeredIn: 'requirementNumber',
    },
  ],
  fields: [
    {
      name: 'requirementNumber',
      label: { kk: 'Талаптың нөмірі', ru: 'Номер требования' },
      kind: 'text',
      personal: 'identifier',
    },
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', personal: 'identifier' },
    { name: 'fullName', label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, kind: 'text', personal: 'name' },
    {
      name: 'birthDate',
      label: { kk: 'Туған күні', ru: 'Дата рождения' },
      kind: 'text',
      format: 'day',
      personal: 'birth-date',
    },
    { name: 'purpose', label: { kk: 'Талаптың мақсаты', ru: 'Цель требования' }, kind: 'text' },
    {
      name: 'initiator',
      label: { kk: 'Талап жіберген орган', ru: 'Орган, направивший требование' },
      kind: 'text',
    },
    { name: 'receivedOn', label: { kk: 'Түскен күні', ru: 'Дата поступления' }, kind: 'text', format: 'day' },
    { name: 'found', label: { kk: 'Есептерден табылғаны', ru: 'Обнаружено по учётам' }, kind: 'text' },
    {
      name: 'answeredOn',
      label: { kk: 'Жауап берілген күн', ru: 'Дата ответа' },
      kind: 'text',
      format: 'day',
    },
  ],
  sources: ['requirements'],
};
