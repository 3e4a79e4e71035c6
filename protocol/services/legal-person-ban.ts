import { banDetails } from './details.ts';
import type { Service } from './service.ts';

/** Service 58 of Rules 151, appendix 2. */
export const legalPersonBan: Service = {
  number: 58,
  title: {
    kk: 'Заңды тұлғаға (филиал, өкілдік) тыйым салу',
    ru: 'Наложение запрета на юридическое лицо (филиал, представительство)',
  },
  kind: 'act',
  parameters: [{ name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'bin', answeredIn: 'bin' }],
  details: banDetails('rules-151 app.2 (58)'),
  fields: [
    {
      name: 'actNumber',
      label: { kk: 'Тыйым актісінің нөмірі', ru: 'Номер акта запрета' },
      kind: 'text',
      personal: 'document',
    },
    { name: 'registeredAt', label: { kk: 'Тіркелген уақыты', ru: 'Время регистрации' }, kind: 'time' },
    { name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'text', format: 'bin', personal: 'identifier' },
    {
      name: 'organisationName',
      label: { kk: 'Заңды тұлға (филиал, өкілдік)', ru: 'Юридическое лицо (филиал, представительство)' },
      kind: 'text',
      personal: 'name',
    },
    {
      name: 'forbidden',
      label: { kk: 'Тыйым салынған әрекеттер', ru: 'Запрещённые действия' },
      kind: 'text',
    },
    {
      name: 'decision',
      label: { kk: 'Шешімнің нөмірі мен күні', ru: 'Номер и дата решения' },
      kind: 'text',
      personal: 'document',
    },
    { name: 'state', label: { kk: 'Тыйымның жай-күйі', ru: 'Состояние запрета' }, kind: 'text' },
  ],
  sources: ['legal-entities'],
};
