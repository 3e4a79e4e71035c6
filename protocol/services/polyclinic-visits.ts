import type { Service } from './service.ts';

/** Service 74 of Rules 151, appendix 2. */
export const polyclinicVisits: Service = {
  number: 74,
  title: {
    kk: 'Жеке тұлғаның аурулары туралы мәліметтер (емханаға жүгінулері туралы)',
    ru: 'Сведения о заболеваниях физического лица (об обращениях в поликлиники)',
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
    { name: 'visitedOn', label: { kk: 'Жүгінген күні', ru: 'Дата обращения' }, kind: 'text', format: 'day' },
    { name: 'clinic', label: { kk: 'Емхана', ru: 'Поликлиника' }, kind: 'text' },
    { name: 'doctor', label: { kk: 'Дәрігердің мамандығы', ru: 'Специальность врача' }, kind: 'text' },
    { name: 'diagnosisCode', label: { kk: 'АХЖ-10 коды', ru: 'Код МКБ-10' }, kind: 'text' },
    { name: 'diagnosis', label: { kk: 'Диагнозы', ru: 'Диагноз' }, kind: 'text' },
    { name: 'visitReason', label: { kk: 'Жүгіну себебі', ru: 'Повод обращения' }, kind: 'text' },
    { name: 'outcome', label: { kk: 'Нәтижесі', ru: 'Исход' }, kind: 'text' },
  ],
  sources: ['outpatient-register'],
};
