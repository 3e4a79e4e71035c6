import { seaVessels as service } from '../sea-vessels.ts';
import type { Service } from '../service.ts';

/** Service 9 of joint order 41/69, appendix 2: what service 9 of Rules 151 asks; the act has no Russian text. */
export const seaVessels: Service = {
  ...service,
  number: 'joint-41-69/9',
  title: { kk: '"Теңіз кемелері" ДБ', ru: 'БД "Морские суда"' },
};
