/** Cleans a vehicle's registration plate: blanks and dashes out, upper case, Cyrillic look-alikes to Latin. */
export function cleanPlate(value: string): string {
  const latin: Record<string, string> = {
    А: 'A',
    В: 'B',
    Е: 'E',
    К: 'K',
    М: 'M',
    Н: 'H',
    О: 'O',
    Р: 'P',
    С: 'C',
    Т: 'T',
    Х: 'X',
    У: 'Y',
  };
  return value
    .toUpperCase()
    .replace(/[\s\u00A0-]/g, '')
    .replace(/[А-Я]/g, (letter) => latin[letter] ?? letter);
}

/** Kazakhstan's plates: `123ABC02` (since 2012), `A123BCD` (before) and their shorter forms for bodies. */
export function isPlate(value: string): boolean {
  return /^(\d{3}[A-Z]{2,3}\d{2}|[A-Z]\d{3}[A-Z]{2,3})$/.test(value);
}
