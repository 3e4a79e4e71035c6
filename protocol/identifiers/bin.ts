import { checkDigit } from './iin.ts';

/** Why a number cannot be a БИН; `null` when it can. */
export type BinFault = 'length' | 'date' | 'kind' | 'check-digit' | null;

/**
 * Checks a БИН (12 digits: YYMM of registration; 4 resident, 5 non-resident legal person, 6 joint entrepreneurs; 0 head,
 * 1 branch, 2 representation, 3 peasant farm; serial; check digit as of an ИИН). Structure as in government resolution
 * 406 (2007). The fifth digit tells it from an ИИН.
 */
export function binFault(value: string): BinFault {
  if (!/^\d{12}$/.test(value)) return 'length';
  const month = Number(value.slice(2, 4));
  if (month < 1 || month > 12) return 'date';
  if (!/^.{4}[456][0-3]/.test(value)) return 'kind';
  return checkDigit(value) === Number(value[11]) ? null : 'check-digit';
}
