import type { Failure } from '../../protocol/outcome.ts';
import type { PinState } from './messages.ts';

/**
 * PINs that makers ship tokens with, user's and security officer's: KAZTOKEN 12345678; eToken, JaCarta and AKey
 * 1234567890 (the guide of pki.gov.kz); JaCarta 11111111, its PUK 0987654321 and its SO PIN 00000000; the Rutoken
 * family's SO PIN 87654321; the others are what software and cards of many makers begin with.
 */
const makersPins = new Set([
  '12345678',
  '1234567890',
  '0987654321',
  '87654321',
  '00000000',
  '11111111',
  '123456',
  '000000',
  '111111',
  '1234',
  '0000',
]);

const shortest = 6;

/** Whether a maker ships tokens with this PIN: work with it is refused. */
export function isMakersPin(pin: string): boolean {
  return makersPins.has(pin);
}

/** What speaks against choosing a PIN. */
export type PinFlaw = 'makers' | 'weak' | 'same';

/**
 * Why a PIN may not be chosen: a maker's default, shorter than six, one character only, a rising or falling run, or the
 * same as one of `others`; `null` when nothing speaks against it.
 */
export function newPinFlaw(pin: string, others: readonly string[] = []): PinFlaw | null {
  if (isMakersPin(pin)) return 'makers';
  if ([...pin].length < shortest || isRun(pin)) return 'weak';
  return others.includes(pin) ? 'same' : null;
}

/** Why a PIN cannot be the token's (bytes of UTF-8; a maximum of 0 means no limit), or null. An empty one never is. */
export function pinLengthFault(pin: string, { minLength, maxLength }: PinState): Failure | null {
  const length = Buffer.byteLength(pin);
  if (length >= Math.max(1, minLength) && (maxLength === 0 || length <= maxLength)) return null;
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
