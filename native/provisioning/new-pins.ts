import { OperationRefused } from '../token-agent/key-operations.ts';
import { newPinFlaw, pinLengthFault } from '../token-agent/pin-policy.ts';
import type { PresentToken } from '../token-agent/tokens.ts';
import type { Order, PinName } from './order.ts';
import { pinOf } from './token-access.ts';
import { refuse } from './verb.ts';

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
  const flaw = newPinFlaw(
    pin,
    others.flatMap((other) => order.pins[other] ?? []),
  );
  if (flaw !== null) refuse(flawCodes[flaw], { name });
  const fault = pinLengthFault(pin, state);
  if (fault !== null) throw new OperationRefused(fault);
  return pin;
}

const flawCodes = { makers: 'pin-default', weak: 'pin-weak', same: 'pin-same' } as const;
