import type { Service } from './service.ts';

/** Service 55 of Rules 151, appendix 2. */
export const missingPersons: Service = {
  number: 55,
  title: { kk: '"Хабар-ошарсыз жоғалғандар" деректер базасы', ru: 'База данных "Без вести пропавших"' },
  kind: 'record',
  parameters: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' },
    { name: 'fullName', label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, kind: 'text', answeredIn: null },
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
    {
      name: 'searchCase',
      label: { kk: 'Іздестіру ісінің нөмірі', ru: 'Номер розыскного дела' },
      kind: 'text',
      personal: 'document',
    },
    {
      name: 'missingSince',
      label: { kk: 'Жоғалған күні', ru: 'Дата исчезновения' },
      kind: 'text',
      format: 'day',
    },
    {
      name: 'circumstances',
      label: { kk: 'Жоғалу мән-жайлары', ru: 'Обстоятельства исчезновения' },
      kind: 'text',
    },
    { name: 'signs', label: { kk: 'Сырт белгілері', ru: 'Приметы' }, kind: 'text', personal: 'identifier' },
    { name: 'clothing', label: { kk: 'Киімі', ru: 'Одежда' }, kind: 'text', personal: 'identifier' },
    { name: 'initiator', label: { kk: 'Іздеу салған орган', ru: 'Инициатор розыска' }, kind: 'text' },
    {
      name: 'contact',
      label: { kk: 'Өтініш берушінің байланысы', ru: 'Контакт заявителя' },
      kind: 'text',
      personal: 'contact',
    },
    { name: 'status', label: { kk: 'Жай-күйі', ru: 'Состояние' }, kind: 'text' },
  ],
  sources: ['missing-persons'],
};
