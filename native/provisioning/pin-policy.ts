import type { Failure } from '../../protocol/outcome.ts';
import type { PinState } from '../token-agent/messages.ts';
import type { PinName } from './verb.ts';

/** PINs that makers ship tokens with (user and SO), as their guides publish them. */
const makersPins = new Set([
  '12345678',
  '1234567890',
  '0987654321',
  '87654321',
  '00000000',
  '11111111',
  '123456',
  '1234',
  '0000',
]);

const shortest = 6;

/** Whether a maker ships tokens with this PIN: work with it is refused. */
export function isMakersPin(pin: string): boolean {
  return makersPins.has(pin);
}

/** Why a PIN may not be chosen: a maker's default, shorter than six, one character only, or a rising or falling run. */
export function newPinFault(name: PinName, pin: string): Failure | null {
  if (isMakersPin(pin)) return { code: 'pin-default', params: { name } };
  const isWeak = [...pin].length < shortest || isRun(pin);
  return isWeak ? { code: 'pin-weak', params: { name } } : null;
}

/** Why a PIN cannot be the token's (bytes of UTF-8; a maximum of 0 means no limit), or null. */
export function pinLengthFault(pin: string, { minLength, maxLength }: PinState): Failure | null {
  const length = Buffer.byteLength(pin);
  if (length >= minLength && (maxLength === 0 || length <= maxLength)) return null;
  return { code: 'pin-length', params: { min: String(minLength), max: String(maxLength) } };
}

/** All characters follow each other by one and the same step of -1, 0 or 1; after 9 comes 0. */
function isRun(pin: string): boolean {
  return [-1, 0, 1].some((step) =>
    [...pin].every((character, place, all) => {
      const before = all[place - 1];
      return before === undefined || follows(before, character, step);
    }),
  );
}

function follows(before: string, after: string, step: number): boolean {
  const areDigits = /^\d\d$/.test(before + after);
  const distance = (after.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0);
  return distance === step || (areDigits && (distance + 10) % 10 === (step + 10) % 10);
}
