import { createAisOip } from './ais-oip.ts';
import { createAisSu } from './ais-su.ts';
import { createEaisSo } from './eais-so.ts';
import { createErdr } from './erdr.ts';
import { createErsop } from './ersop.ts';
import { createRegistryLine } from './line.ts';
import type { MutualClient } from './mutual-client.ts';
import type { Registries } from './registry.ts';
import type { Patience } from './resilience.ts';

/** The five registers at their addresses (`registries` of the configuration). */
export function openRegistries(
  client: MutualClient,
  addresses: Readonly<Record<keyof Registries, string>>,
  patience: Patience,
): Registries {
  const lineOf = (registry: keyof Registries, name: string) =>
    createRegistryLine(client, { address: addresses[registry], name, patience });
  return {
    erdr: createErdr(lineOf('erdr', 'ЕРДР')),
    'ais-su': createAisSu(lineOf('ais-su', 'АИС СУ')),
    'ais-oip': createAisOip(lineOf('ais-oip', 'АИС ОИП')),
    'eais-so': createEaisSo(lineOf('eais-so', 'ЕАИАС СО')),
    ersop: createErsop(lineOf('ersop', 'ЕРСОП')),
  };
}
