import { resolve } from 'node:path';
import { z } from 'zod';
import type { Outcome } from '../../protocol/outcome.ts';
import { endWithParent, hardenProcess } from '../hardening.ts';
import { loadDriver } from '../token-agent/driver.ts';
import { pinSettingFailure } from '../token-agent/new-pin.ts';
import { verbs } from './catalogue.ts';
import { type Order, orderSchema, type Report, workerFault } from './verb.ts';

/**
 * Entry of the process that loads the driver for one command: one order in, one outcome out, over the channel of
 * child_process. It never finalises the driver (some hang in C_Finalize): the parent ends the process.
 */
z.config({ jitless: true });
hardenProcess();
endWithParent();
process.on('uncaughtException', () => process.exit(workerFault));
process.once('message', (message) => {
  process.send?.(carryOut(orderSchema.parse(message)));
});

function carryOut(order: Order): Outcome<Report> {
  const driver = loadDriver({ name: order.module, path: resolve(order.module), sha256: order.moduleSha256 });
  if (!driver.ok) return driver;
  try {
    return { ok: true, value: verbs[order.verb].run(driver.value, order) };
  } catch (error) {
    return { ok: false, error: pinSettingFailure(error) };
  }
}
