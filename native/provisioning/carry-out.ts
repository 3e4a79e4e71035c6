import type { Outcome } from '../../protocol/outcome.ts';
import type { Driver } from '../token-agent/driver.ts';
import { pinSettingFailure } from '../token-agent/new-pin.ts';
import { verbs } from './catalogue.ts';
import type { Order, Report } from './order.ts';

/** Runs the verb of an order on a loaded driver; an expected failure is the outcome, a bug throws. */
export function carryOut(driver: Driver, order: Order): Outcome<Report> {
  try {
    return { ok: true, value: verbs[order.verb].run(driver, order) };
  } catch (error) {
    return { ok: false, error: pinSettingFailure(error) };
  }
}
