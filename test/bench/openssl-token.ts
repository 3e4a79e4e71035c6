import { X509Certificate } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../stand/processes.ts';
import { softHsmModule, type TokenStore } from '../stand/token/store.ts';

/** Where Debian 12 puts the engine of libengine-pkcs11-openssl, for both of its architectures we know. */
const engines = ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/engines-3/pkcs11.so`);

/** Whether `openssl` can use a token here; the package is not needed for anything else. */
export const hasEngine = (): boolean => engines.some((file) => existsSync(file));

/**
 * Returns how to sign a document as `openssl cms -sign` does, one process each, with the token's SIGN key. The PIN goes
 * to standard input.
 */
export function opensslSigner(
  folder: string,
  store: TokenStore,
  { serial, pin, der }: { readonly serial: string; readonly pin: string; readonly der: Uint8Array },
): (content: Uint8Array) => Promise<void> {
  const files = {
    certificate: join(folder, 'signer.pem'),
    content: join(folder, 'content'),
    signed: join(folder, 'signed'),
  };
  writeFileSync(files.certificate, new X509Certificate(der).toString());
  const key = `pkcs11:serial=${serial};id=%02;type=private`;
  const engine = ['-engine', 'pkcs11', '-keyform', 'engine', '-inkey', key, '-passin', 'stdin'];
  const format = ['-binary', '-nodetach', '-md', 'sha256', '-outform', 'DER'];
  const data = ['-signer', files.certificate, '-in', files.content, '-out', files.signed];
  const env = { SOFTHSM2_CONF: store.configuration, PKCS11_MODULE_PATH: softHsmModule };
  return async (content) => {
    writeFileSync(files.content, content);
    await runProgram('openssl', ['cms', '-sign', ...engine, ...format, ...data], { env, input: `${pin}\n` });
  };
}
