import { landPlots as service } from '../land-plots.ts';
import type { Service } from '../service.ts';

/** Service 4 of joint order 41/69, appendix 2: what service 4 of Rules 151 asks; the act has no Russian text. */
export const landPlots: Service = {
  ...service,
  number: 'joint-41-69/4',
  title: { kk: '"Жер учаскесі" ДБ', ru: 'БД "Земельный участок"' },
};
