import { text } from 'node:stream/consumers';
import pkcs11js from 'pkcs11js';
import { findSlot, initialiseToken, inUserSession } from './administration.ts';
import { createCertificate, createKeyPair } from './objects.ts';
import { type ProvisionRequest, provisionRequestSchema } from './requests.ts';

/**
 * Provisions a training token: `provision.ts MODULE`, one request as JSON on standard input (PINs included, so that
 * they are never arguments), the answer as JSON on standard output. Reads SOFTHSM2_CONF.
 */
const [module = ''] = process.argv.slice(2);
const request = provisionRequestSchema.parse(JSON.parse(await text(process.stdin)));
const driver = new pkcs11js.PKCS11();
driver.load(module);
driver.C_Initialize({ flags: pkcs11js.CKF_OS_LOCKING_OK });
const answer = carryOut(request);
driver.C_Finalize();
process.stdout.write(`${JSON.stringify(answer)}\n`);

function carryOut(step: ProvisionRequest): unknown {
  if (step.verb === 'create') return { serial: initialiseToken(driver, step) };
  const slot = findSlot(driver, step.serial);
  return inUserSession(driver, slot, step.pin, (session) => {
    if (step.verb === 'keys') return { keys: step.keys.map((key) => createKeyPair(driver, session, key)) };
    createCertificate(driver, session, step.id, step.label, Buffer.from(step.der, 'base64'));
    return {};
  });
}
