import type { Service } from './service.ts';

/** Service 76 of Rules 151, appendix 2. */
export const hospitalReferrals: Service = {
  number: 76,
  title: {
    kk: 'Жеке тұлғаны ауруханаға жатқызу туралы мәліметтер (стационарға жолдаулар туралы)',
    ru: 'Сведения о госпитализации физического лица (о направлениях в стационар)',
  },
  kind: 'table',
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
    { name: 'referralNumber', label: { kk: 'Жолдаманың коды', ru: 'Код направления' }, kind: 'text' },
    {
      name: 'referredOn',
      label: { kk: 'Жолдама күні', ru: 'Дата направления' },
      kind: 'text',
      format: 'day',
    },
    { name: 'referredBy', label: { kk: 'Жолдаған ұйым', ru: 'Направившая организация' }, kind: 'text' },
    { name: 'hospital', label: { kk: 'Стационар', ru: 'Стационар' }, kind: 'text' },
    { name: 'profile', label: { kk: 'Төсек бейіні', ru: 'Профиль койки' }, kind: 'text' },
    { name: 'diagnosisCode', label: { kk: 'АХЖ-10 коды', ru: 'Код МКБ-10' }, kind: 'text' },
    {
      name: 'plannedOn',
      label: { kk: 'Жоспарланған күні', ru: 'Планируемая дата' },
      kind: 'text',
      format: 'day',
    },
    { name: 'status', label: { kk: 'Жолдаманың жай-күйі', ru: 'Состояние направления' }, kind: 'text' },
  ],
  sources: ['hospitalisation-bureau'],
};
