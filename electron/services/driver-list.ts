import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { readSignedDriverList } from '../../trust/driver-list.ts';
import { readTrustStore } from './trust-store.ts';

/** A module as the token agents load it: only when its file has this SHA-256. */
export interface ListedDriver {
  readonly name: string;
  readonly path: string;
  readonly sha256: string | null;
}

/**
 * The drivers of the administrator's signed list (`drivers.json`, its signature beside it as `drivers.json.p7s`). Fails
 * with `driver-list-unsigned` or `driver-list-malformed`, or as the trust store does: then nothing is loaded.
 */
export function readDriverList(
  file: string,
  trust: Parameters<typeof readTrustStore>[0],
  at: Date,
): Outcome<ListedDriver[]> {
  const anchors = readTrustStore(trust);
  if (!anchors.ok) return anchors;
  const content = readBytes(file);
  if (content === null) return failure('driver-list-malformed', { detail: file });
  const signature = readBytes(`${file}.p7s`);
  if (signature === null) return failure('driver-list-unsigned', { detail: `${file}.p7s` });
  const list = readSignedDriverList(content, signature, anchors.value, at);
  if (!list.ok) return list;
  const relative = list.value.drivers.find(({ path }) => !isAbsolute(path));
  if (relative !== undefined) return failure('driver-list-malformed', { detail: relative.name });
  return success(list.value.drivers.map(({ name, path, sha256 }) => ({ name, path, sha256 })));
}

function readBytes(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
