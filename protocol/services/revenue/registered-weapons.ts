import { registeredWeapons as service } from '../registered-weapons.ts';
import type { Service } from '../service.ts';

/** Service 6 of joint order 41/69, appendix 2: what service 6 of Rules 151 asks; the act has no Russian text. */
export const registeredWeapons: Service = {
  ...service,
  number: 'joint-41-69/6',
  title: { kk: '"Тіркелген қару" ДБ', ru: 'БД "Зарегистрированное оружие"' },
};
