import type { Service } from './service.ts';

/** Service 24 of Rules 151, appendix 2. */
export const criminalWeapons: Service = {
  number: 24,
  title: { kk: '"Криминалдық қару" деректер базасы', ru: 'База данных "Криминальное оружие"' },
  kind: 'table',
  parameters: [
    {
      name: 'weaponNumber',
      label: { kk: 'Қарудың нөмірі', ru: 'Номер оружия' },
      kind: 'text',
      answeredIn: 'weaponNumber',
    },
    {
      name: 'iin',
      label: { kk: 'Соңғы иесінің ЖСН-ы', ru: 'ИИН последнего владельца' },
      kind: 'iin',
      answeredIn: 'ownerIin',
    },
  ],
  fields: [
    {
      name: 'weaponNumber',
      label: { kk: 'Қарудың нөмірі', ru: 'Номер оружия' },
      kind: 'text',
      personal: 'identifier',
    },
    { name: 'weaponKind', label: { kk: 'Қару түрі', ru: 'Вид оружия' }, kind: 'text' },
    { name: 'model', label: { kk: 'Үлгісі', ru: 'Модель' }, kind: 'text' },
    { name: 'calibre', label: { kk: 'Калибрі', ru: 'Калибр' }, kind: 'text' },
    { name: 'year', label: { kk: 'Шыққан жылы', ru: 'Год выпуска' }, kind: 'text', format: 'year' },
    {
      name: 'ownerIin',
      label: { kk: 'Соңғы иесінің ЖСН-ы', ru: 'ИИН последнего владельца' },
      kind: 'iin',
      personal: 'identifier',
    },
    {
      name: 'ownerName',
      label: { kk: 'Соңғы иесі', ru: 'Последний владелец' },
      kind: 'text',
      personal: 'name',
    },
    {
      name: 'recordReason',
      label: { kk: 'Есепке қою себебі', ru: 'Причина постановки на учёт' },
      kind: 'text',
    },
    {
      name: 'caseNumber',
      label: { kk: 'СДТБТ нөмірі', ru: 'Номер ЕРДР' },
      kind: 'case',
      personal: 'identifier',
    },
    {
      name: 'recordedOn',
      label: { kk: 'Есепке қойылған күн', ru: 'Дата постановки на учёт' },
      kind: 'text',
      format: 'day',
    },
    { name: 'status', label: { kk: 'Жай-күйі', ru: 'Состояние' }, kind: 'text' },
  ],
  sources: ['wanted-weapons'],
};
