import { banDetails } from './details.ts';
import type { Service } from './service.ts';

/** Service 57 of Rules 151, appendix 2. */
export const realEstateBan: Service = {
  number: 57,
  title: { kk: 'Жылжымайтын мүлікке тыйым салу', ru: 'Наложение запрета на недвижимость' },
  kind: 'act',
  parameters: [
    {
      name: 'cadastral',
      label: { kk: 'Кадастрлық нөмірі', ru: 'Кадастровый номер' },
      kind: 'cadastral',
      answeredIn: 'cadastral',
    },
  ],
  details: banDetails('rules-151 app.2 (57)'),
  fields: [
    {
      name: 'actNumber',
      label: { kk: 'Тыйым актісінің нөмірі', ru: 'Номер акта запрета' },
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
      name: 'address',
      label: { kk: 'Объектінің мекенжайы', ru: 'Адрес объекта' },
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
    { name: 'state', label: { kk: 'Тыйымның жай-күйі', ru: 'Состояние запрета' }, kind: 'text' },
  ],
  sources: ['real-estate-register'],
};
