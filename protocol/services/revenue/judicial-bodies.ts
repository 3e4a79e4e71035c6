import { judicialBodies as service } from '../judicial-bodies.ts';
import type { Service } from '../service.ts';

/** Service 15 of joint order 41/69, appendix 2: what service 19 of Rules 151 asks; the act has no Russian text. */
export const judicialBodies: Service = {
  ...service,
  number: 'joint-41-69/15',
  title: { kk: '"Сот органдары" ДБ', ru: 'БД "Судебные органы"' },
};
