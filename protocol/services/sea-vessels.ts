import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 9 of Rules 151, appendix 2. */
export const seaVessels: Service = {
  number: 9,
  title: { kk: '"Теңіз кемелері" деректер базасы', ru: 'База данных "Морские суда"' },
  kind: 'table',
  parameters: [
    {
      name: 'imoNumber',
      label: { kk: 'Кеменің IMO нөмірі', ru: 'Номер ИМО судна' },
      kind: 'text',
      answeredIn: 'imoNumber',
    },
    {
      name: 'bin',
      label: { kk: 'Кеме иесінің БСН-ы', ru: 'БИН судовладельца' },
      kind: 'bin',
      answeredIn: 'ownerBin',
    },
  ],
  fields: [
    {
      name: 'imoNumber',
      label: { kk: 'Кеменің IMO нөмірі', ru: 'Номер ИМО судна' },
      kind: 'text',
      personal: 'identifier',
    },
    { name: 'name', label: { kk: 'Кеме атауы', ru: 'Название судна' }, kind: 'text', personal: 'name' },
    { name: 'vesselKind', label: { kk: 'Кеме түрі', ru: 'Тип судна' }, kind: 'text' },
    {
      name: 'callSign',
      label: { kk: 'Шақыру белгісі', ru: 'Позывной сигнал' },
      kind: 'text',
      personal: 'document',
    },
    { name: 'homePort', label: { kk: 'Тіркелген порты', ru: 'Порт приписки' }, kind: 'text' },
    {
      name: 'grossTonnage',
      label: { kk: 'Жалпы сыйымдылығы', ru: 'Валовая вместимость' },
      kind: 'text',
      format: 'number',
      unit: units.registerTon,
    },
    { name: 'year', label: { kk: 'Жасалған жылы', ru: 'Год постройки' }, kind: 'text', format: 'year' },
    {
      name: 'ownerBin',
      label: { kk: 'Кеме иесінің БСН-ы', ru: 'БИН судовладельца' },
      kind: 'text',
      format: 'bin',
      personal: 'identifier',
    },
    { name: 'ownerName', label: { kk: 'Кеме иесі', ru: 'Судовладелец' }, kind: 'text', personal: 'name' },
    {
      name: 'registerEntry',
      label: { kk: 'Мемлекеттік кеме тізіліміндегі жазба', ru: 'Запись в Государственном судовом реестре' },
      kind: 'text',
      personal: 'document',
    },
    { name: 'mortgage', label: { kk: 'Кеме ипотекасы', ru: 'Ипотека судна' }, kind: 'text' },
  ],
  sources: ['sea-vessels'],
};
