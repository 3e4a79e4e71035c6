import { text } from 'node:stream/consumers';
import pkcs11js from 'pkcs11js';
import { certificateOf, createCertificate } from '../../../native/provisioning/certificates.ts';
import { initialiseToken } from '../../../native/provisioning/initialise.ts';
import { createKeyPair, publicKeys } from '../../../native/provisioning/key-pairs.ts';
import { type Driver, loadDriver } from '../../../native/token-agent/driver.ts';
import { inSession } from '../../../native/token-agent/new-pin.ts';
import { allTokens, type PresentToken } from '../../../native/token-agent/tokens.ts';
import { type ProvisionRequest, provisionRequestSchema } from './requests.ts';

/**
 * Provisions a training token: `provision.ts MODULE`, one request as JSON on standard input (PINs included, so that
 * they are never arguments), the answer as JSON on standard output. Reads SOFTHSM2_CONF. Unlike the administrator's
 * commands it makes what tests need: keys of any kind under any CKA_ID, certificates without their keys, weak PINs.
 */
const [module = ''] = process.argv.slice(2);
const request = provisionRequestSchema.parse(JSON.parse(await text(process.stdin)));
const loaded = loadDriver({ name: module, path: module, sha256: null });
if (!loaded.ok) throw new Error(loaded.error.code);
process.stdout.write(`${JSON.stringify(carryOut(loaded.value, request))}\n`);
loaded.value.C_Finalize();

function carryOut(driver: Driver, step: ProvisionRequest): unknown {
  if (step.verb === 'create') {
    const { slot } = tokenWhere(driver, ({ initialised }) => !initialised);
    initialiseToken(driver, slot, { ...step, currentSoPin: null });
    return { serial: tokenWhere(driver, (token) => token.slot.equals(slot)).serial };
  }
  const { slot } = tokenWhere(driver, ({ serial }) => serial === step.serial);
  return inSession(driver, slot, (session) => {
    driver.C_Login(session, pkcs11js.CKU_USER, step.pin);
    if (step.verb === 'import') {
      const certificate = certificateOf({
        file: step.label,
        content: Uint8Array.from(Buffer.from(step.der, 'base64')),
      });
      createCertificate(driver, session, { ...step, certificate });
      return {};
    }
    for (const key of step.keys) createKeyPair(driver, session, key);
    const made = publicKeys(driver, session);
    const spkiOf = (id: string) => made.find((key) => key.id === id)?.spki.toString('base64');
    return { keys: step.keys.map(({ id }) => ({ id, publicKey: spkiOf(id) })) };
  });
}

function tokenWhere(driver: Driver, isMeant: (token: PresentToken) => boolean): PresentToken {
  const token = allTokens(driver).find(isMeant);
  if (token === undefined) throw new Error('no such token');
  return token;
}
