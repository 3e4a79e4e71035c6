import type { ServiceNumber } from '../../../../protocol/services/service.ts';
import { economy } from './economy.ts';
import { health } from './health.ts';
import { identity } from './identity.ts';
import { offences } from './offences.ts';
import { property } from './property.ts';
import type { SampleDatabases, Samples } from './samples.ts';
import { social } from './social.ts';
import { taxes } from './taxes.ts';
import { transport } from './transport.ts';

/** Databases that answer without samples: what they know is a person's or follows from what others know. */
const others: SampleDatabases = {
  'physical-persons': { 1: {} },
  vehicles: { 5: {} },
  'population-documents': { 27: { takenOn: ['@photographed'] } },
  'relations-persons': { 78: {}, 79: {} },
  'relations-property': { 78: {}, 79: {} },
};

/** Services of joint order 41/69 that ask what a service of Rules 151 asks: their number to the other's. */
const alike: Readonly<Record<number, number>> = {
  ...Object.fromEntries(Array.from({ length: 12 }, (_, at) => [at + 1, at + 1])),
  13: 16,
  15: 19,
  16: 20,
  17: 26,
};

const tables = [others, property, social, offences, identity, transport, economy, taxes, health];

/** Every database of the stand with its services. */
export const databaseNames: readonly string[] = [...new Set(tables.flatMap((table) => Object.keys(table)))];

/** The samples of a service in a database; `null` when the database has no such service. */
export function samplesOf(database: string, service: ServiceNumber): Samples | null {
  const asked = plain(service);
  return tables.map((table) => table[database]?.[asked]).find((samples) => samples !== undefined) ?? null;
}

function plain(service: ServiceNumber): string {
  if (typeof service === 'number') return String(service);
  const like = alike[Number(service.split('/')[1])];
  return like === undefined ? service : String(like);
}
