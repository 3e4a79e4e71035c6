import { agriculturalMachinery as service } from '../agricultural-machinery.ts';
import type { Service } from '../service.ts';

/** Service 10 of joint order 41/69, appendix 2: what service 10 of Rules 151 asks; the act has no Russian text. */
export const agriculturalMachinery: Service = {
  ...service,
  number: 'joint-41-69/10',
  title: { kk: '"Ауыл шаруашылығы техникасы" ДБ', ru: 'БД "Сельхозтехника"' },
};
