import type { Text } from '../text.ts';

/** Units of numbers, as they stand beside a value. */
export const units = {
  tenge: { kk: 'теңге', ru: 'тенге' },
  dollar: { kk: 'АҚШ доллары', ru: 'долл. США' },
  metre: { kk: 'м', ru: 'м' },
  km: { kk: 'км', ru: 'км' },
  sqm: { kk: 'м²', ru: 'кв. м' },
  sqkm: { kk: 'км²', ru: 'кв. км' },
  hectare: { kk: 'га', ru: 'га' },
  gram: { kk: 'г', ru: 'г' },
  tonne: { kk: 'т', ru: 'т' },
  registerTon: { kk: 'рег. т', ru: 'рег. т' },
  decalitre: { kk: 'дал', ru: 'дал' },
  percent: { kk: '%', ru: '%' },
  piece: { kk: 'дана', ru: 'шт.' },
  year: { kk: 'жыл', ru: 'лет' },
} as const satisfies Record<string, Text>;
