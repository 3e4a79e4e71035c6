import { pensionContributions as service } from '../pension-contributions.ts';
import type { Service } from '../service.ts';

/** Service 11 of joint order 41/69, appendix 2: what service 11 of Rules 151 asks; the act has no Russian text. */
export const pensionContributions: Service = {
  ...service,
  number: 'joint-41-69/11',
  title: { kk: '"Зейнетақы аударымдары" ДБ*', ru: 'БД "Пенсионные отчисления"*' },
};
