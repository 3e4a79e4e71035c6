import { civilServantRequest as service } from '../civil-servant-request.ts';
import type { Service } from '../service.ts';

/** Service 17 of joint order 41/69, appendix 2: what service 26 of Rules 151 asks; the act has no Russian text. */
export const civilServantRequest: Service = {
  ...service,
  number: 'joint-41-69/17',
  title: { kk: 'Мемлекеттік қызметшіге сұрау салу', ru: 'Запрос на госслужащего' },
};
