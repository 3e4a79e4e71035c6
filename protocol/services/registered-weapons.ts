import type { Service } from './service.ts';

/** Service 6 of Rules 151, appendix 2. */
export const registeredWeapons: Service = {
  number: 6,
  title: { kk: '"Тіркелген қару" деректер базасы', ru: 'База данных "Зарегистрированное оружие"' },
  kind: 'table',
  parameters: [
    { name: 'iin', label: { kk: 'Иесінің ЖСН-ы', ru: 'ИИН владельца' }, kind: 'iin', answeredIn: 'ownerIin' },
    {
      name: 'weaponNumber',
      label: { kk: 'Қарудың нөмірі', ru: 'Номер оружия' },
      kind: 'text',
      answeredIn: 'weaponNumber',
    },
  ],
  fields: [
    {
      name: 'ownerIin',
      label: { kk: 'Иесінің ЖСН-ы', ru: 'ИИН владельца' },
      kind: 'iin',
      personal: 'identifier',
    },
    { name: 'ownerName', label: { kk: 'Иесі', ru: 'Владелец' }, kind: 'text', personal: 'name' },
    { name: 'weaponKind', label: { kk: 'Қару түрі', ru: 'Вид оружия' }, kind: 'text' },
    { name: 'model', label: { kk: 'Маркасы, үлгісі', ru: 'Марка, модель' }, kind: 'text' },
    { name: 'calibre', label: { kk: 'Калибрі', ru: 'Калибр' }, kind: 'text' },
    {
      name: 'weaponNumber',
      label: { kk: 'Қарудың нөмірі', ru: 'Номер оружия' },
      kind: 'text',
      personal: 'identifier',
    },
    { name: 'year', label: { kk: 'Шыққан жылы', ru: 'Год выпуска' }, kind: 'text', format: 'year' },
    {
      name: 'permitNumber',
      label: { kk: 'Рұқсаттың нөмірі', ru: 'Номер разрешения' },
      kind: 'text',
      personal: 'document',
    },
    {
      name: 'permitUntil',
      label: { kk: 'Рұқсат қолданылатын мерзім', ru: 'Разрешение действует до' },
      kind: 'text',
      format: 'day',
    },
    {
      name: 'storedAt',
      label: { kk: 'Сақтау орны', ru: 'Место хранения' },
      kind: 'text',
      personal: 'contact',
    },
    {
      name: 'authority',
      label: { kk: 'Рұқсат берген орган', ru: 'Орган, выдавший разрешение' },
      kind: 'text',
    },
  ],
  sources: ['weapons-register'],
};
