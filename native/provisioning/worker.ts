import { resolve } from 'node:path';
import { z } from 'zod';
import type { Outcome } from '../../protocol/outcome.ts';
import { endWithParent, hardenProcess } from '../hardening.ts';
import { loadDriver } from '../token-agent/driver.ts';
import { carryOut } from './carry-out.ts';
import { type Order, orderSchema, type Report } from './order.ts';
import { workerFault } from './verb.ts';

/**
 * Entry of the process that loads the driver for one command: one order in, one outcome out, over the channel of
 * child_process. It never finalises the driver (some hang in C_Finalize): the parent ends the process.
 */
z.config({ jitless: true });
hardenProcess();
endWithParent();
process.on('uncaughtException', () => process.exit(workerFault));
process.once('message', (message) => {
  process.send?.(serve(orderSchema.parse(message)));
});

function serve(order: Order): Outcome<Report> {
  const driver = loadDriver({ name: order.module, path: resolve(order.module), sha256: order.moduleSha256 });
  return driver.ok ? carryOut(driver.value, order) : driver;
}
