import { generateKeyPairSync } from 'node:crypto';
import type { TrainingPki } from '../stand/pki/training-pki.ts';
import type { Client } from './client.ts';
import { signDocument } from './documents.ts';
import { assertAccepted } from './harness.ts';
import { certificateOf, type Identity, spkiOf } from './material.ts';
import type { Officer } from './people.ts';

/** A state body's system: its own key, certified by the operator for this purpose. */
export async function makeSystem(pki: TrainingPki, name: string): Promise<Identity> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const der = await pki.issueOperator({ profile: 'system', commonName: name, publicKey: spkiOf(publicKey) });
  return { certificate: certificateOf(der), privateKey };
}

/** Signs an officer in over a system's connection. */
export async function enterFrom(workstation: string, client: Client, officer: Officer): Promise<void> {
  const { nonce } = JSON.parse((await client.call('POST', '/v1/challenge')).body.toString());
  const sessionKey = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x;
  const content = { nonce, exporter: client.exporter, sessionKey };
  await assertAccepted(client, signDocument(officer.auth, { type: 'sign-in', body: content, workstation }));
}
