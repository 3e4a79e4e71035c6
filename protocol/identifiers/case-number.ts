/**
 * The ЕРДР number of a criminal case: 15 digits (Rules 151, item 21).
 * The layout `YY RRRR BB T NNNNNN` is known from public samples only, so nothing but the length is refused.
 */
export function isErdrNumber(value: string): boolean {
  return /^\d{15}$/.test(value);
}

/** Groups an ЕРДР number for reading aloud: `26 2300 03 1 000001`. */
export function showErdrNumber(value: string): string {
  const found = /^(\d{2})(\d{4})(\d{2})(\d)(\d{6})$/.exec(value);
  return found ? found.slice(1).join(' ') : value;
}
