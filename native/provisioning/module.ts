import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { type Certificate, readCertificate } from '../../trust/certificate.ts';
import { readSignedDriverList } from '../../trust/driver-list.ts';

/** The module to be loaded; `sha256` (hex) when the administrator's list names it. */
export interface ChosenModule {
  readonly module: string;
  readonly moduleSha256: string | null;
}

/** The members of a workstation's configuration that lead to its drivers. */
const configurationSchema = z.looseObject({
  trust: z.looseObject({ root: z.string(), operatorIssuers: z.array(z.string()) }),
  drivers: z.looseObject({ list: z.string() }),
});

/**
 * `--module`: a file, or the name of a driver in the signed list of the workstation's configuration (`--config`), whose
 * file must then have the listed SHA-256. Fails with `driver-not-listed`, `configuration-invalid`, `file-unreadable`,
 * `driver-list-malformed` or `driver-list-unsigned`.
 */
export function chooseModule(name: string, config: string | null): Outcome<ChosenModule> {
  const isFile = /[/\\]/.test(name) || (config === null && existsSync(name));
  if (isFile) return success({ module: resolve(name), moduleSha256: null });
  if (config === null) return failure('driver-not-listed', { name });
  try {
    return chooseListed(name, config);
  } catch (error) {
    if (error instanceof FileAbsent) return failure('file-unreadable', { file: error.message });
    throw error;
  }
}

class FileAbsent extends Error {}

function chooseListed(name: string, config: string): Outcome<ChosenModule> {
  const settings = configurationSchema.safeParse(jsonOf(readBytes(config)));
  if (!settings.success)
    return failure('configuration-invalid', { detail: settings.error.issues[0]?.path.join('.') ?? '' });
  const { trust, drivers } = settings.data;
  const file = (path: string) => resolve(dirname(config), path);
  const [root, ...operatorIssuers] = [trust.root, ...trust.operatorIssuers].map((path) =>
    certificateIn(readBytes(file(path))),
  );
  if (root === undefined || root === null || operatorIssuers.includes(null))
    return failure('configuration-invalid', { detail: 'trust' });
  const anchors = { root, operatorIssuers: operatorIssuers.filter((issuer) => issuer !== null) };
  const list = file(drivers.list);
  const read = readSignedDriverList(readBytes(list), readBytes(`${list}.p7s`), anchors, new Date());
  if (!read.ok) return read;
  const listed = read.value.drivers.find((driver) => driver.name === name);
  if (listed === undefined) return failure('driver-not-listed', { name });
  return success({ module: listed.path, moduleSha256: listed.sha256 });
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new FileAbsent(file);
  }
}

function jsonOf(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString());
  } catch {
    return null;
  }
}

function certificateIn(pem: Buffer): Certificate | null {
  const body = /-----BEGIN CERTIFICATE-----([\s\S]+?)-----END CERTIFICATE-----/.exec(pem.toString())?.[1];
  const read = body === undefined ? null : readCertificate(new Uint8Array(Buffer.from(body, 'base64')));
  return read?.ok === true ? read.value : null;
}
