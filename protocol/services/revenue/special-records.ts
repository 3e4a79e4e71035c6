import type { Service } from '../service.ts';
import { specialRecords as service } from '../special-records.ts';

/** Service 13 of joint order 41/69, appendix 2: what service 16 of Rules 151 asks; the act has no Russian text. */
export const specialRecords: Service = {
  ...service,
  number: 'joint-41-69/13',
  title: { kk: '"Арнайы есепке алулар" ДБ', ru: 'БД "Специальные учеты"' },
};
