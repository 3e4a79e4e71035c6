import { z } from 'zod';
import { type Content, textOf } from './content.ts';

/** A file's table: names of the columns and rows of as many cells. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const records = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))).min(1);

/**
 * The table a published file holds: a CSV with a heading (RFC 4180, commas or semicolons) or a JSON array of flat records of
 * the same members. Null for everything else: a PDF, an Excel file, or text that is no such table.
 */
export function tableOf(file: Pick<Content, 'mediaType' | 'bytes'>): Table | null {
  const text = textOf(file);
  if (text === null) return null;
  if (file.mediaType === 'text/csv') return wellFormed(parseCsv(text.replace(/^\uFEFF/, '')));
  return file.mediaType === 'application/json' ? tableOfJson(text) : null;
}

/** A table as CSV: UTF-8, commas, CR LF, quotes where needed (RFC 4180). */
export function csvOf({ columns, rows }: Table): string {
  const cell = (value: string) => (/[",;\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A table as a JSON array of records; values stay the text they were. */
export function jsonOf({ columns, rows }: Table): string {
  const made = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ''])));
  return `${JSON.stringify(made, null, 1)}\n`;
}

function tableOfJson(text: string): Table | null {
  const parsed = records.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const columns = Object.keys(parsed.data[0] ?? {});
  const isAlike = parsed.data.every((record) => Object.keys(record).join('\n') === columns.join('\n'));
  const rows = parsed.data.map((record) => columns.map((column) => String(record[column] ?? '')));
  return isAlike ? wellFormed([columns, ...rows]) : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Quoted cells may hold separators, line ends and doubled quotes. Null when a quote is left open or stands amid a cell. */
function parseCsv(text: string): string[][] | null {
  // The separator is the one of the heading, outside quotes.
  const [heading = ''] = text.replaceAll(/"(?:[^"]|"")*"/g, '').split('\n');
  const separator = heading.includes(';') ? ';' : ',';
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'y');
  const rows: string[][] = [];
  let row: string[] = [];
  for (;;) {
    const found = cell.exec(text);
    if (found === null) return null;
    const [, quoted, plain = '', end] = found;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === separator) continue;
    rows.push(row);
    row = [];
    if (cell.lastIndex >= text.length) return rows;
  }
}

function wellFormed(lines: readonly (readonly string[])[] | null): Table | null {
  const [columns, ...rows] = lines ?? [];
  if (columns === undefined || rows.length === 0) return null;
  const isNamed = columns.every((name) => name.trim() !== '') && new Set(columns).size === columns.length;
  return isNamed && rows.every((row) => row.length === columns.length) ? { columns, rows } : null;
}
