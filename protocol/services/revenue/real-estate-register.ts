import { realEstateRegister as service } from '../real-estate-register.ts';
import type { Service } from '../service.ts';

/** Service 3 of joint order 41/69, appendix 2: what service 3 of Rules 151 asks; the act has no Russian text. */
export const realEstateRegister: Service = {
  ...service,
  number: 'joint-41-69/3',
  title: { kk: '"Жылжымайтын мүліктің регистрі" ДБ', ru: 'БД "Регистр недвижимости"' },
};
