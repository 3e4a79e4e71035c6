import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { sha256Hex, stationName } from '../../protocol/documents/document.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { type ListedDriver, readDriverList } from './driver-list.ts';

const port = z.number().int().min(1).max(65_535);
const file = z.string().min(1).max(1024);

/** The workstation's configuration file; relative paths are relative to it. */
const configurationSchema = z.strictObject({
  name: stationName,
  centre: z.strictObject({
    host: z.string().min(1).max(253),
    port,
    serverName: z.string().min(1).max(253),
    /** SHA-256 of the server key's SubjectPublicKeyInfo. */
    spkiSha256: sha256Hex,
  }),
  trust: z.strictObject({
    root: file,
    personIssuers: z.array(file).min(1).max(16),
    operatorIssuers: z.array(file).min(1).max(16),
  }),
  certificate: file,
  /** The administrator's signed list; the modules themselves, which nobody signs, only with the switch below. */
  drivers: z.union([
    z.strictObject({ list: file }),
    z
      .array(
        z.strictObject({
          name: z.string().min(1).max(64),
          path: file,
          sha256: sha256Hex.nullable().default(null),
        }),
      )
      .max(16),
  ]),
  /** A training stand says true: its modules are named here, unsigned. */
  allowUnsignedDrivers: z.boolean().default(false),
  /** Keys that no PKCS#11 module shows, through NCALayer on this computer; off unless allowed here. */
  ncalayer: z
    .strictObject({
      allowed: z.boolean(),
      /** SHA-256 of the certificate NCALayer shows; it changes about once a year. */
      certificateSha256: sha256Hex,
      port: port.default(13_579),
    })
    .optional(),
  probes: z.strictObject({
    /** Places outside that must not answer (Rules 151, appendix 4, 8). */
    internet: z.array(z.strictObject({ host: z.string().min(1).max(253), port })).max(16),
    /** Whether a default route counts as a way out; a training stand on a shared machine says false. */
    defaultRoute: z.boolean(),
  }),
  /** The centre's journal: its origin and the PEM of its Ed25519 key; without it nothing is called proven. */
  journal: z.strictObject({ origin: z.string().min(1).max(200), key: file }).optional(),
  /** Whom to call when the System does not answer (Rules 151, item 42). */
  support: z
    .strictObject({ phone: z.string().regex(/^\+?[\d ()-]{5,32}$/), email: z.email().max(100) })
    .optional(),
  /** How long an opened result is shown at most. */
  resultSeconds: z.number().int().min(10).max(3600),
});

type Written = z.infer<typeof configurationSchema>;

/** The configuration with absolute paths and the drivers that may be loaded. */
export type Configuration = Omit<Written, 'drivers'> & { readonly drivers: ListedDriver[] };

/**
 * Reads `--config=FILE`. Fails with `configuration-invalid`, naming the first member that is wrong, or as the
 * administrator's list of drivers does (`readDriverList`).
 */
export function readConfiguration(path: string | null): Outcome<Configuration> {
  if (path === null) return failure('configuration-invalid', { detail: '--config' });
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return failure('configuration-invalid', { detail: 'JSON' });
  }
  const parsed = configurationSchema.safeParse(content);
  if (!parsed.success) {
    const detail = parsed.error.issues[0]?.path.join('.') ?? '';
    return failure('configuration-invalid', { detail });
  }
  const { drivers, ...rest } = withAbsolutePaths(parsed.data, dirname(path));
  if (Array.isArray(drivers)) {
    if (drivers.length > 0 && !rest.allowUnsignedDrivers)
      return failure('driver-list-unsigned', { detail: 'allowUnsignedDrivers' });
    return success({ ...rest, drivers });
  }
  const listed = readDriverList(drivers.list, rest.trust, new Date());
  return listed.ok ? success({ ...rest, drivers: listed.value }) : listed;
}

function withAbsolutePaths(configuration: Written, folder: string): Written {
  const absolute = (path: string) => resolve(folder, path);
  const { trust, certificate, journal, drivers } = configuration;
  return {
    ...configuration,
    certificate: absolute(certificate),
    drivers: Array.isArray(drivers)
      ? drivers.map((driver) => ({ ...driver, path: absolute(driver.path) }))
      : { list: absolute(drivers.list) },
    ...(journal === undefined ? {} : { journal: { ...journal, key: absolute(journal.key) } }),
    trust: {
      root: absolute(trust.root),
      personIssuers: trust.personIssuers.map(absolute),
      operatorIssuers: trust.operatorIssuers.map(absolute),
    },
  };
}
