// Writes docs/errors.md from the closed error table; `test/docs/errors.test.ts` fails when it is stale.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ErrorEntry, errorCodes, errorTable } from '../protocol/errors.ts';

/** The page of all expected failures: code, item, text and next step in both languages. */
export function errorsPage(): string {
  const rows = errorCodes.map((code) => row(code, errorTable[code]));
  return [
    '# Expected failures',
    '',
    'Generated from `protocol/errors.ts` by `build/errors-doc.ts`; do not edit by hand.',
    '',
    '| code | item | қазақша | по-русски | келесі қадам | что делать |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function row(code: string, entry: ErrorEntry): string {
  return `| \`${code}\` | ${entry.item ?? ''} | ${entry.text.kk} | ${entry.text.ru} | ${entry.next.kk} | ${entry.next.ru} |`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync('docs/errors.md', errorsPage());
