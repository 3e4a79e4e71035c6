/** Cleans a vehicle identification number: blanks and dashes out, upper case. */
export function cleanVin(value: string): string {
  return value.replace(/[\s\u00A0-]/g, '').toUpperCase();
}

/**
 * A VIN (ISO 3779): 17 digits and Latin letters without I, O and Q. Its ninth place is a check digit in North America
 * only, so it is not judged.
 */
export function isVin(value: string): boolean {
  return /^[A-HJ-NPR-Z0-9]{17}$/.test(value);
}
