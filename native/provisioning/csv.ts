/**
 * Reads RFC 4180: records of fields between commas, a quoted field may hold commas, line ends and doubled quotes; line
 * ends are CRLF or LF, a byte order mark is passed over, the last line end may be missing. Strict: a quote inside a bare
 * field, anything behind a closing quote, a lone CR and a quote that is never closed are faults. Returns the records, or
 * the number of the line with the fault, from 1.
 */
export function parseCsv(text: string): { readonly records: string[][] } | { readonly faultLine: number } {
  const records: string[][] = [];
  let record: string[] = [];
  let line = 1;
  const scan = new RegExp(field.source, 'y');
  scan.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (scan.lastIndex < text.length || record.length > 0) {
    const found = scan.exec(text);
    if (found === null) return { faultLine: line };
    const [whole, quoted, bare, end] = found;
    record.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    line += whole.split('\n').length - 1;
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return { records };
}

/** One field and what ends it: a comma, a line end or the end of the text. */
const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/;
