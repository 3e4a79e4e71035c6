import { resolve } from 'node:path';
import { z } from 'zod';
import type { Failure, Outcome } from '../../protocol/outcome.ts';
import { endWithParent, hardenProcess } from '../hardening.ts';
import { failureOf, Pkcs11Failure } from '../token-agent/ckr.ts';
import { loadDriver } from '../token-agent/driver.ts';
import { OperationRefused } from '../token-agent/key-operations.ts';
import { verbs } from './catalogue.ts';
import { type Order, orderSchema, type Report } from './verb.ts';

/**
 * Entry of the process that loads the driver for one command: one order in, one outcome out, over the channel of
 * child_process. It never finalises the driver (some hang in C_Finalize): the parent ends the process.
 */
z.config({ jitless: true });
hardenProcess();
endWithParent();
process.once('message', (message) => {
  process.send?.(carryOut(orderSchema.parse(message)));
});

function carryOut(order: Order): Outcome<Report> {
  const driver = loadDriver({ name: order.module, path: resolve(order.module), sha256: null });
  if (!driver.ok) return driver;
  try {
    return { ok: true, value: verbs[order.verb].run(driver.value, order) };
  } catch (error) {
    return { ok: false, error: expected(error) };
  }
}

/** A failure of the error table; anything else is a bug and throws on. */
function expected(error: unknown): Failure {
  if (error instanceof OperationRefused) return error.failure;
  if (!(error instanceof Pkcs11Failure)) throw error;
  if (error.ckr === 'CKR_USER_PIN_NOT_INITIALIZED') return { code: 'pin-not-set' };
  if (pinRejected.has(error.ckr)) return { code: 'pin-rejected', params: { code: error.ckr } };
  return failureOf(error);
}

const pinRejected = new Set(['CKR_PIN_INVALID', 'CKR_PIN_LEN_RANGE', 'CKR_PIN_TOO_WEAK']);
