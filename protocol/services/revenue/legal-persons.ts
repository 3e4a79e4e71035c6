import { legalPersons as service } from '../legal-persons.ts';
import type { Service } from '../service.ts';

/** Service 2 of joint order 41/69, appendix 2: what service 2 of Rules 151 asks; the act has no Russian text. */
export const legalPersons: Service = {
  ...service,
  number: 'joint-41-69/2',
  title: { kk: '"Заңды тұлғалар" МБД', ru: 'ГБД "Юридические лица"' },
};
