import type { Service } from './service.ts';

/** Service 26 of Rules 151, appendix 2. */
export const civilServantRequest: Service = {
  number: 26,
  title: { kk: 'Мемлекеттік қызметкерге сұрау салу', ru: 'Запрос на госслужащего' },
  kind: 'record',
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
    { name: 'position', label: { kk: 'Лауазымы', ru: 'Должность' }, kind: 'text' },
    { name: 'body', label: { kk: 'Мемлекеттік орган', ru: 'Государственный орган' }, kind: 'text' },
    {
      name: 'convictions',
      label: { kk: 'Сотталғандығы туралы мәлімет', ru: 'Сведения о судимости' },
      kind: 'text',
    },
    {
      name: 'corruption',
      label: { kk: 'Сыбайлас жемқорлық құқық бұзушылықтары', ru: 'Коррупционные правонарушения' },
      kind: 'text',
    },
    {
      name: 'administrative',
      label: { kk: 'Әкімшілік жаза', ru: 'Административные взыскания' },
      kind: 'text',
    },
    {
      name: 'dismissal',
      label: { kk: 'Теріс себептермен босатылуы', ru: 'Увольнение по отрицательным мотивам' },
      kind: 'text',
    },
    { name: 'checkedOn', label: { kk: 'Тексерілген күн', ru: 'Дата проверки' }, kind: 'text', format: 'day' },
  ],
  sources: ['civil-servant-check'],
};
