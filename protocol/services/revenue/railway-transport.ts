import { railwayTransport as service } from '../railway-transport.ts';
import type { Service } from '../service.ts';

/** Service 7 of joint order 41/69, appendix 2: what service 7 of Rules 151 asks; the act has no Russian text. */
export const railwayTransport: Service = {
  ...service,
  number: 'joint-41-69/7',
  title: { kk: '"Теміржол көлігі" ДБ', ru: 'БД "Железнодорожный транспорт"' },
};
