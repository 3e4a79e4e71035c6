import type { RowKind } from '../../protocol/documents/document.ts';
import { showErdrNumber } from '../../protocol/identifiers/case-number.ts';
import type { Text } from '../../protocol/text.ts';
import { showAstana } from '../../protocol/time.ts';

/** Groups an ИИН for reading aloud: birth date, then the rest: `900101 300123`. Anything else stays as it is. */
export function showIin(value: string): string {
  return /^\d{12}$/.test(value) ? `${value.slice(0, 6)} ${value.slice(6)}` : value;
}

/** Groups digits that are still being typed by the lengths of the groups; what is over stands in the last group. */
export function groupDigits(digits: string, lengths: readonly number[]): string {
  const groups: string[] = [];
  let rest = digits;
  for (const [place, length] of lengths.entries()) {
    if (rest === '') break;
    const taken = place === lengths.length - 1 ? rest : rest.slice(0, length);
    groups.push(taken);
    rest = rest.slice(taken.length);
  }
  return groups.join(' ');
}

/** Groups a hexadecimal digest by eight, so that two people can compare it aloud. */
export function showHash(value: string): string {
  return /^[0-9a-f]{16,}$/.test(value) ? (value.match(/.{1,8}/g) ?? []).join(' ') : value;
}

/** A time of a document in Astana time: `22.11.2026 14:32:05`. */
export function showMoment(value: string): string {
  const instant = new Date(value);
  return Number.isNaN(instant.getTime()) ? value : showAstana(instant);
}

/** The size of a file: `12,4 КБ`, and the bytes where they are few. */
export function showBytes(bytes: number): Text {
  if (bytes < 1024) return { kk: `${bytes} байт`, ru: `${bytes} байт` };
  const shown = `${(bytes / 1024).toFixed(1).replace('.', ',')}\u00a0КБ`;
  return { kk: shown, ru: shown };
}

/** A value by the kind of its row. */
export function showValue(value: string, kind: RowKind): string {
  if (kind === 'iin') return showIin(value);
  if (kind === 'case') return showErdrNumber(value);
  if (kind === 'time') return showMoment(value);
  if (kind === 'hash') return showHash(value);
  return value;
}
