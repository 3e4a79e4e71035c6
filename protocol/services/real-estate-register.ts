import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 3 of Rules 151, appendix 2. */
export const realEstateRegister: Service = {
  number: 3,
  title: { kk: '"Жылжымайтын мүлік регистрі" деректер базасы', ru: 'База данных "Регистр недвижимости"' },
  kind: 'table',
  parameters: [
    {
      name: 'iin',
      label: { kk: 'Құқық иесінің ЖСН-ы', ru: 'ИИН правообладателя' },
      kind: 'iin',
      answeredIn: 'holderIin',
    },
    {
      name: 'cadastral',
      label: { kk: 'Кадастрлық нөмірі', ru: 'Кадастровый номер' },
      kind: 'cadastral',
      answeredIn: 'cadastral',
    },
  ],
  fields: [
    {
      name: 'cadastral',
      label: { kk: 'Кадастрлық нөмірі', ru: 'Кадастровый номер' },
      kind: 'text',
      format: 'cadastral',
      personal: 'identifier',
    },
    { name: 'objectKind', label: { kk: 'Объектінің түрі', ru: 'Вид объекта' }, kind: 'text' },
    { name: 'address', label: { kk: 'Мекенжайы', ru: 'Адрес' }, kind: 'text', personal: 'contact' },
    { name: 'purpose', label: { kk: 'Нысаналы мақсаты', ru: 'Целевое назначение' }, kind: 'text' },
    {
      name: 'area',
      label: { kk: 'Жалпы ауданы', ru: 'Общая площадь' },
      kind: 'text',
      format: 'number',
      unit: units.sqm,
    },
    {
      name: 'rooms',
      label: { kk: 'Бөлмелер саны', ru: 'Количество комнат' },
      kind: 'text',
      format: 'number',
    },
    {
      name: 'holderIin',
      label: { kk: 'Құқық иесінің ЖСН-ы', ru: 'ИИН правообладателя' },
      kind: 'iin',
      personal: 'identifier',
    },
    {
      name: 'holderName',
      label: { kk: 'Құқық иесі', ru: 'Правообладатель' },
      kind: 'text',
      personal: 'name',
    },
    { name: 'rightKind', label: { kk: 'Құқық түрі', ru: 'Вид права' }, kind: 'text' },
    { name: 'share', label: { kk: 'Үлесі', ru: 'Доля' }, kind: 'text' },
    {
      name: 'ground',
      label: { kk: 'Құқықтың туындау негізі', ru: 'Основание возникновения права' },
      kind: 'text',
    },
    {
      name: 'registeredOn',
      label: { kk: 'Құқық тіркелген күн', ru: 'Дата регистрации права' },
      kind: 'text',
      format: 'day',
    },
    { name: 'encumbrance', label: { kk: 'Ауыртпалықтары', ru: 'Обременения' }, kind: 'text' },
  ],
  sources: ['real-estate-register'],
};
