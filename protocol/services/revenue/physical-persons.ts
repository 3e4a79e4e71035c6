import { physicalPersons as service } from '../physical-persons.ts';
import type { Service } from '../service.ts';

/** Service 1 of joint order 41/69, appendix 2: what service 1 of Rules 151 asks; the act has no Russian text. */
export const physicalPersons: Service = {
  ...service,
  number: 'joint-41-69/1',
  title: { kk: '"Жеке тұлғалар" МБД', ru: 'ГБД "Физические лица"' },
};
