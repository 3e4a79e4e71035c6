import { OperationRefused } from '../token-agent/key-operations.ts';
import type { PresentToken } from '../token-agent/tokens.ts';
import { newPinFault, pinLengthFault } from './pin-policy.ts';
import { pinOf } from './token-access.ts';
import { type Order, type PinName, refuse } from './verb.ts';

/**
 * A PIN that is being chosen: not a maker's default, not weak, of a length the token takes, and not the same as any of
 * `others`. Nothing has been sent to the token when it is refused.
 */
export function newPin(
  order: Order,
  name: PinName,
  { pin: state }: PresentToken,
  others: readonly PinName[] = [],
): string {
  const pin = pinOf(order, name);
  const fault = newPinFault(name, pin) ?? pinLengthFault(pin, state);
  if (fault !== null) throw new OperationRefused(fault);
  if (others.some((other) => order.pins[other] === pin)) refuse('pin-same', { name });
  return pin;
}
