import type { Failure } from '../../protocol/outcome.ts';
import { services } from '../../protocol/services/catalogue.ts';
import type { Service } from '../../protocol/services/service.ts';
import type { MutualClient } from '../registries/mutual-client.ts';
import { createResilience, type Patience } from '../registries/resilience.ts';
import { createHttpsSource } from './https-source.ts';
import type { Source } from './source.ts';

/** The databases this centre has an address of, by name. */
export type Sources = ReadonlyMap<string, Source>;

/** Makes the sources of the configuration; each has its own repetitions, limit and circuit breaker. */
export function createSources(
  client: MutualClient,
  addresses: Readonly<Record<string, string>>,
  patience: Patience,
): ReadonlyMap<string, Source> {
  return new Map(
    Object.entries(addresses).map(([name, address]) => [
      name,
      createHttpsSource(client, { name, address }, createResilience(patience)),
    ]),
  );
}

/** Why a service cannot be asked here: one of its databases has no address (`source-not-configured`). */
export function sourceFault({ sources }: Service, configured: ReadonlySet<string>): Failure | null {
  const missing = sources.filter((name) => !configured.has(name));
  return missing.length === 0
    ? null
    : { code: 'source-not-configured', params: { source: missing.join(', ') } };
}

/** Every database a service of the catalogue needs and the configuration has no address of. */
export function unconfigured(addresses: Readonly<Record<string, string>>): readonly string[] {
  const needed = new Set(services.flatMap(({ sources }) => sources));
  return [...needed].filter((name) => addresses[name] === undefined).sort();
}
