import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 13 of Rules 151, appendix 2. */
export const socialAssistance: Service = {
  number: 13,
  title: { kk: '"Әлеуметтік көмек" деректер базасы', ru: 'База данных "Социальная помощь"' },
  kind: 'table',
  parameters: [{ name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' }],
  fields: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', personal: 'identifier' },
    { name: 'fullName', label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, kind: 'text', personal: 'name' },
    { name: 'paymentKind', label: { kk: 'Төлем түрі', ru: 'Вид выплаты' }, kind: 'text' },
    {
      name: 'appointedOn',
      label: { kk: 'Тағайындалған күні', ru: 'Дата назначения' },
      kind: 'text',
      format: 'day',
    },
    { name: 'until', label: { kk: 'Аяқталатын күні', ru: 'Дата окончания' }, kind: 'text', format: 'day' },
    {
      name: 'amount',
      label: { kk: 'Айлық мөлшері', ru: 'Размер в месяц' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    {
      name: 'familyMembers',
      label: { kk: 'Отбасы мүшелерінің саны', ru: 'Количество членов семьи' },
      kind: 'text',
      format: 'number',
    },
    {
      name: 'authority',
      label: { kk: 'Тағайындаған орган', ru: 'Орган, назначивший выплату' },
      kind: 'text',
    },
    { name: 'status', label: { kk: 'Жай-күйі', ru: 'Состояние' }, kind: 'text' },
  ],
  sources: ['social-assistance'],
};
