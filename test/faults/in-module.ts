import pkcs11js from 'pkcs11js';
import { z } from 'zod';
import { runProgram } from '../stand/processes.ts';
import { buildFaultyModule } from './faulty.ts';

/** A call of the module as a program that is not our agent makes it. */
const stepSchema = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('slots') }),
  z.strictObject({ verb: z.literal('mechanisms') }),
  z.strictObject({ verb: z.literal('digest'), mechanism: z.number(), data: z.string() }),
]);
export type Step = z.infer<typeof stepSchema>;

/** Runs the steps in a process of their own, because a module is configured once per process; an answer or a CKR each. */
export async function runInModule(
  env: Readonly<Record<string, string>>,
  steps: readonly Step[],
): Promise<string[]> {
  const answer = await runProgram(process.execPath, [import.meta.filename, JSON.stringify(steps)], { env });
  return z.array(z.string()).parse(JSON.parse(answer));
}

if (import.meta.main) {
  const driver = new pkcs11js.PKCS11();
  driver.load(buildFaultyModule());
  driver.C_Initialize({ flags: pkcs11js.CKF_OS_LOCKING_OK });
  const steps = z.array(stepSchema).parse(JSON.parse(process.argv[2] ?? '[]'));
  process.stdout.write(JSON.stringify(steps.map((step) => attempt(() => carryOut(driver, step)))));
  driver.C_Finalize();
}

function attempt(run: () => string): string {
  try {
    return run();
  } catch (error) {
    if (error instanceof pkcs11js.Pkcs11Error) return error.message;
    throw error;
  }
}

function carryOut(driver: pkcs11js.PKCS11, step: Step): string {
  const slots = driver.C_GetSlotList(true);
  const [slot] = slots;
  if (slot === undefined || step.verb === 'slots') return String(slots.length);
  if (step.verb === 'mechanisms') return JSON.stringify(driver.C_GetMechanismList(slot));
  const session = driver.C_OpenSession(slot, pkcs11js.CKF_SERIAL_SESSION);
  driver.C_DigestInit(session, { mechanism: step.mechanism });
  return driver.C_Digest(session, Buffer.from(step.data, 'hex'), Buffer.alloc(64)).toString('hex');
}
