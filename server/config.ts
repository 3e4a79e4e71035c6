import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { stationName } from '../protocol/documents/document.ts';

const path = z.string().min(1).max(1000);
const keyPair = z.strictObject({ certificate: path, key: path });
const address = z.url({ protocol: /^https$/ });

/** Limits that have good defaults; tests and small machines set others. */
const limits = z.strictObject({
  /** Requests a connection may make at once, and how many it regains a second. */
  burst: z.number().int().positive().default(200),
  perSecond: z.number().positive().default(50),
  /** Connections at once, workstations and strangers together; further ones are dropped. */
  connections: z.number().int().positive().default(10_000),
  /** Nothing is accepted when the store's disk has less. */
  minimumFreeBytes: z
    .number()
    .int()
    .nonnegative()
    .default(256 * 1024 * 1024),
  /** How long a registry or a source may take. */
  answerMilliseconds: z.number().int().positive().default(5000),
  /** How long an OCSP responder may take; then the revocation lists alone count. */
  ocspMilliseconds: z.number().int().positive().max(30_000).default(2000),
  /** How long a registry that failed five times running is left alone; requests that need it wait meanwhile. */
  breakMilliseconds: z.number().int().positive().default(5000),
  /** How often the running server verifies the newest part of its journal. */
  auditMilliseconds: z
    .number()
    .int()
    .positive()
    .default(10 * 60 * 1000),
  /** How long the other databases of a service are waited for once one has answered. */
  partialMilliseconds: z.number().int().nonnegative().max(60_000).default(4000),
  /** Leaves of the journal that make a segment of its archive (Rules 151, item 40). */
  segmentLeaves: z.number().int().positive().default(50_000),
  /** First pause before a source is asked again; it doubles up to a minute. */
  retryMilliseconds: z.number().int().positive().default(1000),
});

/** Whom to ask about the certificates of an authority: always, or when the revocation lists do not say. */
const ocspResponder = z.strictObject({
  issuer: path,
  responder: z.url({ protocol: /^https?$/ }),
  prefer: z.enum(['crl', 'ocsp']).default('crl'),
});

/** The server's configuration file (JSON); paths are relative to the file. */
const schema = z.strictObject({
  listen: z.strictObject({ host: z.string().min(1), port: z.number().int().min(0).max(65535) }),
  dataFolder: path,
  name: stationName,
  tls: keyPair,
  signing: keyPair,
  archive: z.strictObject({ certificate: path }),
  /** The time-stamp authority of the centre; without it nothing is stamped and the route is not there. */
  timestamp: keyPair.optional(),
  trust: z.strictObject({
    root: path,
    personIssuers: z.array(path).min(1),
    operatorIssuers: z.array(path).min(1),
    crls: path,
    ocsp: z.array(ocspResponder).default([]),
  }),
  registries: z.strictObject({
    erdr: address,
    'ais-su': address,
    'ais-oip': address,
    'eais-so': address,
    ersop: address,
  }),
  /** State databases: the name the services' catalogue uses to the address; a service without is not taken. */
  sources: z.record(z.string().regex(/^[a-z0-9-]{1,64}$/), address),
  client: keyPair.extend({ ca: path }),
  journal: z.strictObject({ origin: z.string().min(1).max(200), key: path }),
  limits: limits.prefault({}),
});

export type ServerConfig = z.infer<typeof schema>;
export type Limits = z.infer<typeof limits>;

/** Reads and checks the configuration; throws with the names of the faulty settings. */
export async function readConfig(file: string): Promise<ServerConfig> {
  const parsed = schema.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.success) throw new Error(`configuration ${file}: ${z.prettifyError(parsed.error)}`);
  return withAbsolutePaths(parsed.data, dirname(resolve(file)));
}

function withAbsolutePaths(config: ServerConfig, folder: string): ServerConfig {
  const at = (relative: string) => resolve(folder, relative);
  const pair = (value: { certificate: string; key: string }) => ({
    certificate: at(value.certificate),
    key: at(value.key),
  });
  return {
    ...config,
    dataFolder: at(config.dataFolder),
    tls: pair(config.tls),
    signing: pair(config.signing),
    archive: { certificate: at(config.archive.certificate) },
    ...(config.timestamp === undefined ? {} : { timestamp: pair(config.timestamp) }),
    trust: {
      root: at(config.trust.root),
      personIssuers: config.trust.personIssuers.map(at),
      operatorIssuers: config.trust.operatorIssuers.map(at),
      crls: at(config.trust.crls),
      ocsp: config.trust.ocsp.map((one) => ({ ...one, issuer: at(one.issuer) })),
    },
    client: { ...pair(config.client), ca: at(config.client.ca) },
    journal: { ...config.journal, key: at(config.journal.key) },
  };
}
