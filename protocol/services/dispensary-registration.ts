import type { Service } from './service.ts';

/** Service 75 of Rules 151, appendix 2. */
export const dispensaryRegistration: Service = {
  number: 75,
  title: {
    kk: 'Жеке тұлғаны диспансерлік есепке алу туралы мәліметтер (Д-есепке алу туралы)',
    ru: 'Сведения о диспансерном учете физического лица (о Д-учете)',
  },
  kind: 'table',
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
    { name: 'clinic', label: { kk: 'Есепке алған ұйым', ru: 'Учётная организация' }, kind: 'text' },
    { name: 'diagnosisCode', label: { kk: 'АХЖ-10 коды', ru: 'Код МКБ-10' }, kind: 'text' },
    { name: 'diagnosis', label: { kk: 'Диагнозы', ru: 'Диагноз' }, kind: 'text' },
    {
      name: 'registeredOn',
      label: { kk: 'Есепке алынған күн', ru: 'Дата взятия на учёт' },
      kind: 'text',
      format: 'day',
    },
    { name: 'observation', label: { kk: 'Бақылау тобы', ru: 'Группа наблюдения' }, kind: 'text' },
    {
      name: 'lastVisitOn',
      label: { kk: 'Соңғы қаралған күні', ru: 'Дата последнего осмотра' },
      kind: 'text',
      format: 'day',
    },
    {
      name: 'removedOn',
      label: { kk: 'Есептен шығарылған күн', ru: 'Дата снятия с учёта' },
      kind: 'text',
      format: 'day',
    },
    { name: 'removalReason', label: { kk: 'Шығару себебі', ru: 'Причина снятия' }, kind: 'text' },
  ],
  sources: ['dispensary-register'],
};
