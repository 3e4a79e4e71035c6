import type { Service } from '../service.ts';
import { vehicles as service } from '../vehicles.ts';

/** Service 5 of joint order 41/69, appendix 2: what service 5 of Rules 151 asks; the act has no Russian text. */
export const vehicles: Service = {
  ...service,
  number: 'joint-41-69/5',
  title: { kk: '"Көлік құралдары" ДБ', ru: 'БД "Транспортные средства"' },
};
