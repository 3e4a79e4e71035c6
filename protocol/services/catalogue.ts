import { revenueServices } from './revenue/revenue-services.ts';
import { rulesServices } from './rules-services.ts';
import type { Service, ServiceNumber } from './service.ts';

/** Every service there is: the 79 of Rules 151, then the 17 of joint order 41/69. */
export const services: readonly Service[] = [...rulesServices, ...revenueServices];

const byNumber: ReadonlyMap<ServiceNumber, Service> = new Map(
  services.map((service) => [service.number, service]),
);

/** A service by its number in the appendices; `null` when they have none such. */
export function serviceOf(number: ServiceNumber): Service | null {
  return byNumber.get(number) ?? null;
}
