import { disability as service } from '../disability.ts';
import type { Service } from '../service.ts';

/** Service 12 of joint order 41/69, appendix 2: what service 12 of Rules 151 asks; the act has no Russian text. */
export const disability: Service = {
  ...service,
  number: 'joint-41-69/12',
  title: { kk: '"Мүгедектік" ДБ', ru: 'БД "Инвалидность"' },
};
