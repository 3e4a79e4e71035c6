import { banDetails } from './details.ts';
import type { Service } from './service.ts';

/** Service 59 of Rules 151, appendix 2. */
export const participationBan: Service = {
  number: 59,
  title: { kk: 'Жеке тұлғаның қатысуына тыйым салу', ru: 'Наложение запрета на участие физического лица' },
  kind: 'act',
  parameters: [{ name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' }],
  details: banDetails('rules-151 app.2 (59)'),
  fields: [
    {
      name: 'actNumber',
      label: { kk: 'Тыйым актісінің нөмірі', ru: 'Номер акта запрета' },
      kind: 'text',
      personal: 'document',
    },
    { name: 'registeredAt', label: { kk: 'Тіркелген уақыты', ru: 'Время регистрации' }, kind: 'time' },
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', personal: 'identifier' },
    { name: 'fullName', label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, kind: 'text', personal: 'name' },
    {
      name: 'forbidden',
      label: { kk: 'Тыйым салынған әрекеттер', ru: 'Запрещённые действия' },
      kind: 'text',
    },
    {
      name: 'organisations',
      label: { kk: 'Қатысатын заңды тұлғалары', ru: 'Юридические лица с его участием' },
      kind: 'text',
      personal: 'name',
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
