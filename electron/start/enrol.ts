import { createPublicKey } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Outcome, success } from '../../protocol/outcome.ts';
import { createCertificateRequest } from '../../trust/certificate-request.ts';
import type { Keyring } from '../services/keyring.ts';

/**
 * Enrolment of the workstation: makes its key in the keyring if there is none and writes `workstation.csr` (PKCS#10,
 * PEM) into the profile for the administrator. Run again it writes a request for the same key.
 */
export async function enrol(name: string, profile: string, keyring: Keyring): Promise<Outcome<string>> {
  const key = await keyring.makeWorkstationKey();
  if (!key.ok) return key;
  const keys = { privateKey: key.value, publicKey: createPublicKey(key.value) };
  const lines =
    Buffer.from(createCertificateRequest(name, keys))
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  const pem = ['-----BEGIN CERTIFICATE REQUEST-----', ...lines, '-----END CERTIFICATE REQUEST-----', ''];
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  const path = join(profile, 'workstation.csr');
  writeFileSync(path, pem.join('\n'), { mode: 0o600 });
  return success(path);
}
