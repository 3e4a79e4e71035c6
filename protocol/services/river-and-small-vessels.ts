import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 8 of Rules 151, appendix 2. */
export const riverAndSmallVessels: Service = {
  number: 8,
  title: {
    kk: '"Шағын өлшемді және өзен кемелері" деректер базасы',
    ru: 'База данных "Речные и маломерные суда"',
  },
  kind: 'table',
  parameters: [
    { name: 'iin', label: { kk: 'Иесінің ЖСН-ы', ru: 'ИИН владельца' }, kind: 'iin', answeredIn: 'ownerIin' },
    {
      name: 'hullNumber',
      label: { kk: 'Борттық (тіркеу) нөмірі', ru: 'Бортовой (регистрационный) номер' },
      kind: 'text',
      answeredIn: 'hullNumber',
    },
  ],
  fields: [
    {
      name: 'hullNumber',
      label: { kk: 'Борттық (тіркеу) нөмірі', ru: 'Бортовой (регистрационный) номер' },
      kind: 'text',
      personal: 'identifier',
    },
    { name: 'vesselKind', label: { kk: 'Кеме түрі', ru: 'Тип судна' }, kind: 'text' },
    { name: 'name', label: { kk: 'Кеме атауы', ru: 'Название судна' }, kind: 'text', personal: 'name' },
    {
      name: 'hullLength',
      label: { kk: 'Корпусының ұзындығы', ru: 'Длина корпуса' },
      kind: 'text',
      format: 'number',
      unit: units.metre,
    },
    { name: 'engine', label: { kk: 'Қозғалтқышы, қуаты', ru: 'Двигатель, мощность' }, kind: 'text' },
    { name: 'year', label: { kk: 'Жасалған жылы', ru: 'Год постройки' }, kind: 'text', format: 'year' },
    {
      name: 'ownerIin',
      label: { kk: 'Иесінің ЖСН-ы', ru: 'ИИН владельца' },
      kind: 'iin',
      personal: 'identifier',
    },
    { name: 'ownerName', label: { kk: 'Иесі', ru: 'Владелец' }, kind: 'text', personal: 'name' },
    {
      name: 'registeredOn',
      label: { kk: 'Тіркелген күні', ru: 'Дата регистрации' },
      kind: 'text',
      format: 'day',
    },
    { name: 'homeBase', label: { kk: 'Тіркелген базасы', ru: 'База приписки' }, kind: 'text' },
  ],
  sources: ['small-vessels'],
};
