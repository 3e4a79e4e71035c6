import { courtCards as service } from '../court-cards.ts';
import type { Service } from '../service.ts';

/** Service 16 of joint order 41/69, appendix 2: what service 20 of Rules 151 asks; the act has no Russian text. */
export const courtCards: Service = {
  ...service,
  number: 'joint-41-69/16',
  title: { kk: '"Сот карточкалары" ДБ', ru: 'БД "Судебные карточки"' },
};
