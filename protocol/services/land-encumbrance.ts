import { encumbranceDetails } from './details.ts';
import type { Service } from './service.ts';

/** Service 65 of Rules 151, appendix 2. */
export const landEncumbrance: Service = {
  number: 65,
  title: {
    kk: 'Жер учаскесіне ауыртпалық салу/алу',
    ru: 'Наложение/снятие обременения на земельный участок',
  },
  kind: 'act',
  parameters: [
    {
      name: 'cadastral',
      label: { kk: 'Кадастрлық нөмірі', ru: 'Кадастровый номер' },
      kind: 'cadastral',
      answeredIn: 'cadastral',
    },
  ],
  details: encumbranceDetails('rules-151 app.2 (65)'),
  fields: [
    {
      name: 'actNumber',
      label: { kk: 'Ауыртпалық актісінің нөмірі', ru: 'Номер акта обременения' },
      kind: 'text',
      personal: 'document',
    },
    { name: 'registeredAt', label: { kk: 'Тіркелген уақыты', ru: 'Время регистрации' }, kind: 'time' },
    {
      name: 'cadastral',
      label: { kk: 'Кадастрлық нөмірі', ru: 'Кадастровый номер' },
      kind: 'text',
      format: 'cadastral',
      personal: 'identifier',
    },
    {
      name: 'location',
      label: { kk: 'Орналасқан жері', ru: 'Местоположение' },
      kind: 'text',
      personal: 'contact',
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
    {
      name: 'decision',
      label: { kk: 'Шешімнің нөмірі мен күні', ru: 'Номер и дата решения' },
      kind: 'text',
      personal: 'document',
    },
    { name: 'state', label: { kk: 'Ауыртпалықтың жай-күйі', ru: 'Состояние обременения' }, kind: 'text' },
  ],
  sources: ['land-cadastre'],
};
