import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 4 of Rules 151, appendix 2. */
export const landPlots: Service = {
  number: 4,
  title: { kk: '"Жер учаскесі" деректер базасы', ru: 'База данных "Земельный участок"' },
  kind: 'table',
  parameters: [
    {
      name: 'cadastral',
      label: { kk: 'Кадастрлық нөмірі', ru: 'Кадастровый номер' },
      kind: 'cadastral',
      answeredIn: 'cadastral',
    },
    {
      name: 'iin',
      label: { kk: 'Құқық иесінің ЖСН-ы', ru: 'ИИН правообладателя' },
      kind: 'iin',
      answeredIn: 'holderIin',
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
    {
      name: 'location',
      label: { kk: 'Орналасқан жері', ru: 'Местоположение' },
      kind: 'text',
      personal: 'contact',
    },
    { name: 'category', label: { kk: 'Жер санаты', ru: 'Категория земель' }, kind: 'text' },
    { name: 'purpose', label: { kk: 'Нысаналы мақсаты', ru: 'Целевое назначение' }, kind: 'text' },
    {
      name: 'area',
      label: { kk: 'Ауданы', ru: 'Площадь' },
      kind: 'text',
      format: 'number',
      unit: units.hectare,
    },
    {
      name: 'rightKind',
      label: { kk: 'Жер учаскесіне құқық түрі', ru: 'Вид права на земельный участок' },
      kind: 'text',
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
      name: 'actNumber',
      label: { kk: 'Құқық белгілейтін актінің нөмірі', ru: 'Номер правоустанавливающего акта' },
      kind: 'text',
      personal: 'document',
    },
    {
      name: 'cadastralValue',
      label: { kk: 'Кадастрлық (бағалау) құны', ru: 'Кадастровая (оценочная) стоимость' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    { name: 'divisibility', label: { kk: 'Бөлінетіндігі', ru: 'Делимость' }, kind: 'text' },
    {
      name: 'encumbrance',
      label: { kk: 'Ауыртпалықтар мен шектеулер', ru: 'Обременения и ограничения' },
      kind: 'text',
    },
  ],
  sources: ['land-cadastre'],
};
