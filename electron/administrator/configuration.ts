import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { sha256Hex } from '../../protocol/documents/document.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { type ListedDriver, readDriverList } from '../services/driver-list.ts';

const file = z.string().min(1).max(1024);

/**
 * What the bench needs of a configuration file; a workstation's serves as well. `output` is the folder for requests,
 * acts and drafts. Relative paths are relative to the file.
 */
const schema = z.looseObject({
  drivers: z.union([
    z.strictObject({ list: file }),
    z.array(
      z.strictObject({
        name: z.string().min(1).max(64),
        path: file,
        sha256: sha256Hex.nullable().default(null),
      }),
    ),
  ]),
  trust: z
    .looseObject({ root: file, personIssuers: z.array(file), operatorIssuers: z.array(file) })
    .optional(),
  output: file.optional(),
});

export interface BenchConfiguration {
  readonly drivers: readonly ListedDriver[];
  readonly output: string | null;
}

/** Reads `--config=FILE`. Fails with `configuration-invalid`, naming the member, or as the list of drivers does. */
export function readBenchConfiguration(path: string | null): Outcome<BenchConfiguration> {
  if (path === null) return failure('configuration-invalid', { detail: '--config' });
  const parsed = schema.safeParse(jsonOf(path));
  if (!parsed.success)
    return failure('configuration-invalid', { detail: parsed.error.issues[0]?.path.join('.') || 'JSON' });
  const { drivers, trust, output } = parsed.data;
  const absolute = (name: string) => resolve(dirname(path), name);
  const folder = output === undefined ? null : absolute(output);
  if (Array.isArray(drivers)) {
    const named = drivers.map((driver) => ({ ...driver, path: absolute(driver.path) }));
    return success({ drivers: named, output: folder });
  }
  if (trust === undefined) return failure('configuration-invalid', { detail: 'trust' });
  const anchors = {
    root: absolute(trust.root),
    personIssuers: trust.personIssuers.map(absolute),
    operatorIssuers: trust.operatorIssuers.map(absolute),
  };
  const listed = readDriverList(absolute(drivers.list), anchors, new Date());
  return listed.ok ? success({ drivers: listed.value, output: folder }) : listed;
}

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
