import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../processes.ts';
import {
  type GeneratedKey,
  generatedSchema,
  type KeyRequest,
  type ProvisionRequest,
  serialSchema,
} from './requests.ts';

/** SoftHSM2's folder of tokens; every process that uses them needs `SOFTHSM2_CONF` to be `configuration`. */
export interface TokenStore {
  readonly module: string;
  /** Path of softhsm2.conf. SoftHSM2 reads it at C_Initialize. */
  readonly configuration: string;
}

/** Who may write to a token; the PINs reach the provisioning process through its standard input only. */
export interface TokenAccess {
  readonly serial: string;
  readonly pin: string;
}

/** Where Debian installs SoftHSM2's module. */
export const softHsmModule = '/usr/lib/softhsm/libsofthsm2.so';

/** The keys of a training token in НУЦ's division: AUTH signs the sign-in and opens results, SIGN signs. */
export const trainingKeys: readonly KeyRequest[] = [
  { id: '01', label: 'AUTH', kind: 'rsa-2048', decrypts: true, alwaysAuthenticate: false },
  { id: '02', label: 'SIGN', kind: 'rsa-2048', decrypts: false, alwaysAuthenticate: false },
];

/** Makes the folder (mode 0700) and its configuration; what is there already stays. */
export async function openTokenStore(folder: string, module = softHsmModule): Promise<TokenStore> {
  const tokens = join(resolve(folder), 'tokens');
  await mkdir(tokens, { recursive: true, mode: 0o700 });
  const configuration = join(resolve(folder), 'softhsm2.conf');
  const lines = [`directories.tokendir = ${tokens}`, 'objectstore.backend = file', 'log.level = ERROR', ''];
  await writeFile(configuration, lines.join('\n'));
  return { module, configuration };
}

/** Initialises a new token with its PINs and returns its serial number. */
export async function createToken(
  store: TokenStore,
  token: { readonly label: string; readonly soPin: string; readonly pin: string },
): Promise<string> {
  return serialSchema.parse(await provision(store, { verb: 'create', ...token })).serial;
}

/** Makes key pairs on the token, never to leave it; returns the public keys as SPKI DER, in order. */
export async function generateKeys(
  store: TokenStore,
  { serial, pin }: TokenAccess,
  keys: readonly KeyRequest[] = trainingKeys,
): Promise<GeneratedKey[]> {
  const answer = await provision(store, { verb: 'keys', serial, pin, keys: [...keys] });
  return generatedSchema
    .parse(answer)
    .keys.map(({ id, publicKey }) => ({ id, publicKey: Uint8Array.from(Buffer.from(publicKey, 'base64')) }));
}

/** Puts a certificate (DER) on the token under the CKA_ID (hex) of its key. */
export async function importCertificate(
  store: TokenStore,
  { serial, pin }: TokenAccess,
  certificate: { readonly id: string; readonly label: string; readonly der: Uint8Array },
): Promise<void> {
  const der = Buffer.from(certificate.der).toString('base64');
  await provision(store, { verb: 'import', serial, pin, id: certificate.id, label: certificate.label, der });
}

const script = fileURLToPath(new URL('provision.ts', import.meta.url));

/** Each step runs in a process of its own, because a PKCS#11 module is configured once per process. */
async function provision({ module, configuration }: TokenStore, request: ProvisionRequest): Promise<unknown> {
  const env = { SOFTHSM2_CONF: configuration };
  const answer = await runProgram(process.execPath, [script, module], {
    env,
    input: JSON.stringify(request),
  });
  return JSON.parse(answer);
}
