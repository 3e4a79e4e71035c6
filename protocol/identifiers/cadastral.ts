/** Cleans a cadastral number: blanks out, any dash and colon to `-`, upper case. */
export function cleanCadastral(value: string): string {
  return value
    .replace(/[\s\u00A0]/g, '')
    .replace(/[\u2010-\u2015:]/g, '-')
    .toUpperCase();
}

/**
 * A cadastral number: region, district, quarter and plot (`20-315-012-3456`), and for a building or a part of one what
 * follows (`20-315-012-345-1/2`). Only the shape is judged.
 */
export function isCadastralNumber(value: string): boolean {
  return /^\d{2}-\d{3}-\d{3}-\d{3,4}(-[0-9A-ZА-Я]{1,6}(\/[0-9A-ZА-Я]{1,6}){0,2})?$/.test(value);
}
