import type { Service } from './service.ts';

/** Service 67 of Rules 151, appendix 2. */
export const studentsAndGraduates: Service = {
  number: 67,
  title: {
    kk: 'ЖОО-лардың студенттері мен түлектері туралы мәліметтер',
    ru: 'Сведения о студентах и выпускниках ВУЗов',
  },
  kind: 'table',
  parameters: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' },
    {
      name: 'diplomaNumber',
      label: { kk: 'Дипломның нөмірі', ru: 'Номер диплома' },
      kind: 'text',
      answeredIn: 'diplomaNumber',
    },
  ],
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
    { name: 'university', label: { kk: 'ЖОО', ru: 'ВУЗ' }, kind: 'text' },
    { name: 'speciality', label: { kk: 'Мамандығы', ru: 'Специальность' }, kind: 'text' },
    { name: 'studyForm', label: { kk: 'Оқу нысаны', ru: 'Форма обучения' }, kind: 'text' },
    {
      name: 'enrolledOn',
      label: { kk: 'Қабылданған күні', ru: 'Дата зачисления' },
      kind: 'text',
      format: 'day',
    },
    {
      name: 'finishedOn',
      label: { kk: 'Бітірген (шығарылған) күні', ru: 'Дата окончания (отчисления)' },
      kind: 'text',
      format: 'day',
    },
    { name: 'status', label: { kk: 'Мәртебесі', ru: 'Статус' }, kind: 'text' },
    {
      name: 'diplomaNumber',
      label: { kk: 'Дипломның нөмірі', ru: 'Номер диплома' },
      kind: 'text',
      personal: 'document',
    },
  ],
  sources: ['higher-education'],
};
