const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/** Why a number cannot be an ИИН; `null` when it can. */
export type IinFault = 'length' | 'century' | 'date' | 'check-digit' | null;

/**
 * Checks an ИИН (12 digits: YYMMDD, century and sex, serial, check digit).
 * Structure and check digit as in the government resolutions 565 (2003) and 406 (2007).
 */
export function iinFault(value: string): IinFault {
  if (!/^\d{12}$/.test(value)) return 'length';
  const century = centuryOf(value.charCodeAt(6) - 48);
  if (century === null) return 'century';
  if (!isRealDate(century + Number(value.slice(0, 2)), Number(value.slice(2, 4)), Number(value.slice(4, 6))))
    return 'date';
  return checkDigit(value) === Number(value[11]) ? null : 'check-digit';
}

/** Removes blanks and dashes that come with pasted text. */
export function cleanDigits(value: string): string {
  return value.replace(/[\s\u00A0\u2010-\u2015-]/g, '');
}

/** The check digit of an ИИН or БИН from its first 11 digits; `null` when those digits are never used. */
export function checkDigit(value: string): number | null {
  const first = weighted(value, firstWeights);
  if (first < 10) return first;
  const second = weighted(value, secondWeights);
  return second < 10 ? second : null;
}

function weighted(value: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * (value.charCodeAt(place) - 48), 0) % 11;
}

function centuryOf(digit: number): number | null {
  if (digit < 1 || digit > 6) return null;
  return 1800 + Math.floor((digit - 1) / 2) * 100;
}

function isRealDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
