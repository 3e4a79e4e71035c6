import { serviceOf } from '../../protocol/services/catalogue.ts';
import type { Centre } from '../centre.ts';
import type { ServerConfig } from '../config.ts';
import { readCertificateFile } from '../pem.ts';
import type { MutualClient } from '../registries/mutual-client.ts';
import { createSources, unconfigured } from '../sources/configured.ts';
import { createResultWorker, type ResultWorker } from './worker.ts';

/** Starts asking the databases of the configuration; those that the services need and it lacks are told to the log. */
export async function startResultWorker(
  { sources, limits, archive }: ServerConfig,
  parts: {
    readonly centre: Centre;
    readonly client: MutualClient;
    readonly log: { warn(words: object): void };
    readonly onError: (error: unknown) => void;
  },
): Promise<ResultWorker> {
  const { database, signer, now, wake } = parts.centre;
  const absent = unconfigured(sources);
  if (absent.length > 0) parts.log.warn({ sourcesNotConfigured: absent });
  return createResultWorker({
    database,
    sources: createSources(parts.client, sources, {
      milliseconds: limits.answerMilliseconds,
      breakMilliseconds: limits.breakMilliseconds,
    }),
    serviceOf,
    signer,
    archive: await readCertificateFile(archive.certificate),
    limits,
    now,
    wake,
    onError: parts.onError,
  });
}
