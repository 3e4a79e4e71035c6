import type { Service } from './service.ts';

/** Service 77 of Rules 151, appendix 2. */
export const inpatientTreatment: Service = {
  number: 77,
  title: {
    kk: 'Жеке тұлғаны стационарлық емдеу туралы мәліметтер (стационардағы науқастар туралы)',
    ru: 'Сведения о стационарном лечении физического лица (о больных в стационаре)',
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
    {
      name: 'historyNumber',
      label: { kk: 'Стационарлық картаның нөмірі', ru: 'Номер карты стационарного больного' },
      kind: 'text',
      personal: 'document',
    },
    { name: 'hospital', label: { kk: 'Стационар', ru: 'Стационар' }, kind: 'text' },
    { name: 'department', label: { kk: 'Бөлімше', ru: 'Отделение' }, kind: 'text' },
    { name: 'admittedOn', label: { kk: 'Түскен күні', ru: 'Дата поступления' }, kind: 'text', format: 'day' },
    { name: 'dischargedOn', label: { kk: 'Шыққан күні', ru: 'Дата выписки' }, kind: 'text', format: 'day' },
    { name: 'diagnosisCode', label: { kk: 'АХЖ-10 коды', ru: 'Код МКБ-10' }, kind: 'text' },
    { name: 'diagnosis', label: { kk: 'Қорытынды диагнозы', ru: 'Заключительный диагноз' }, kind: 'text' },
    { name: 'outcome', label: { kk: 'Емдеу нәтижесі', ru: 'Исход лечения' }, kind: 'text' },
  ],
  sources: ['inpatient-register'],
};
