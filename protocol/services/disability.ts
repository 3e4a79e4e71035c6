import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 12 of Rules 151, appendix 2. */
export const disability: Service = {
  number: 12,
  title: { kk: '"Мүгедектік" деректер базасы', ru: 'База данных "Инвалидность"' },
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
    { name: 'group', label: { kk: 'Мүгедектік тобы', ru: 'Группа инвалидности' }, kind: 'text' },
    { name: 'cause', label: { kk: 'Мүгедектік себебі', ru: 'Причина инвалидности' }, kind: 'text' },
    {
      name: 'setOn',
      label: { kk: 'Белгіленген күні', ru: 'Дата установления' },
      kind: 'text',
      format: 'day',
    },
    { name: 'until', label: { kk: 'Белгіленген мерзімі', ru: 'Срок установления' }, kind: 'text' },
    {
      name: 'reexamination',
      label: { kk: 'Қайта куәландыру күні', ru: 'Дата переосвидетельствования' },
      kind: 'text',
      format: 'day',
    },
    {
      name: 'workCapacity',
      label: { kk: 'Еңбек ету қабілетінен айырылу дәрежесі', ru: 'Степень утраты трудоспособности' },
      kind: 'text',
      format: 'number',
      unit: units.percent,
    },
    { name: 'unit', label: { kk: 'МӘС бөлімі', ru: 'Отдел МСЭ' }, kind: 'text' },
  ],
  sources: ['disability-register'],
};
