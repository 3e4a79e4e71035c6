import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 7 of Rules 151, appendix 2. */
export const railwayTransport: Service = {
  number: 7,
  title: { kk: '"Теміржол көлігі" деректер базасы', ru: 'База данных "Железнодорожный транспорт"' },
  kind: 'table',
  parameters: [
    { name: 'bin', label: { kk: 'Иесінің БСН-ы', ru: 'БИН владельца' }, kind: 'bin', answeredIn: 'ownerBin' },
    {
      name: 'wagonNumber',
      label: { kk: 'Жылжымалы құрам бірлігінің нөмірі', ru: 'Номер единицы подвижного состава' },
      kind: 'text',
      answeredIn: 'wagonNumber',
    },
  ],
  fields: [
    {
      name: 'wagonNumber',
      label: { kk: 'Жылжымалы құрам бірлігінің нөмірі', ru: 'Номер единицы подвижного состава' },
      kind: 'text',
      personal: 'identifier',
    },
    {
      name: 'stockKind',
      label: { kk: 'Жылжымалы құрамның түрі', ru: 'Вид подвижного состава' },
      kind: 'text',
    },
    { name: 'model', label: { kk: 'Үлгісі', ru: 'Модель' }, kind: 'text' },
    { name: 'year', label: { kk: 'Жасалған жылы', ru: 'Год постройки' }, kind: 'text', format: 'year' },
    {
      name: 'capacity',
      label: { kk: 'Жүк көтергіштігі', ru: 'Грузоподъёмность' },
      kind: 'text',
      format: 'number',
      unit: units.tonne,
    },
    {
      name: 'ownerBin',
      label: { kk: 'Иесінің БСН-ы', ru: 'БИН владельца' },
      kind: 'text',
      format: 'bin',
      personal: 'identifier',
    },
    { name: 'ownerName', label: { kk: 'Иесі', ru: 'Владелец' }, kind: 'text', personal: 'name' },
    {
      name: 'registeredOn',
      label: { kk: 'Тіркелген күні', ru: 'Дата регистрации' },
      kind: 'text',
      format: 'day',
    },
    { name: 'pledge', label: { kk: 'Кепіл және тыйымдар', ru: 'Залог и запреты' }, kind: 'text' },
  ],
  sources: ['railway-stock'],
};
