import { riverAndSmallVessels as service } from '../river-and-small-vessels.ts';
import type { Service } from '../service.ts';

/** Service 8 of joint order 41/69, appendix 2: what service 8 of Rules 151 asks; the act has no Russian text. */
export const riverAndSmallVessels: Service = {
  ...service,
  number: 'joint-41-69/8',
  title: { kk: '"Өзен және шағын өлшемді кемелер" ДБ', ru: 'БД "Речные и маломерные суда"' },
};
