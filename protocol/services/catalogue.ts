import { photograph } from './photograph.ts';
import { physicalPersons } from './physical-persons.ts';
import type { Service, ServiceNumber } from './service.ts';
import { vehicles } from './vehicles.ts';

/** The services this edition of the program can ask, in the order of appendix 2. */
export const services: readonly Service[] = [physicalPersons, vehicles, photograph];

/** A service by its number in appendix 2; `null` when the program does not have it. */
export function serviceOf(number: ServiceNumber): Service | null {
  return services.find((service) => service.number === number) ?? null;
}
