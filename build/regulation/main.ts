// Prints the whole regulation: matrices, conflicts between the languages, traceability (see usage below).
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { shippedRegulation } from '../../protocol/regulation/compile.ts';
import { editions } from '../../protocol/regulation/editions.ts';
import { type Language, languages } from '../../protocol/text.ts';
import { documentOf, type RegulationDocument } from './document.ts';
import { wrap } from './layout.ts';
import { conflictPages } from './print-conflicts.ts';
import { gridPages } from './print-grids.ts';
import { itemPages } from './print-items.ts';

z.config({ jitless: true });

const usage = 'usage: npm run regulation -- [--json] [--language kk|ru] [matrices] [conflicts] [items]';
const parts = ['matrices', 'conflicts', 'items'] as const;
type Part = (typeof parts)[number];
const commandLine = z.strictObject({
  json: z.boolean().default(false),
  language: z.enum(languages).default('ru'),
  chosen: z.array(z.enum(parts)),
});

const asked = commandLine.safeParse(argumentsGiven());
if (asked.success) print(asked.data);
else {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
}

function argumentsGiven(): object {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: { json: { type: 'boolean' }, language: { type: 'string' } },
  });
  return { ...values, chosen: positionals };
}

function print({ json, language, chosen }: z.infer<typeof commandLine>): void {
  const document = documentOf(shippedRegulation);
  const text = json
    ? JSON.stringify(document)
    : pages(document, language, chosen.length === 0 ? parts : chosen).join('\n');
  process.stdout.write(`${text}\n`);
}

function pages(document: RegulationDocument, language: Language, chosen: readonly Part[]): string[] {
  const page = {
    matrices: () => gridPages(document, shippedRegulation, language),
    conflicts: () => conflictPages(document.conflicts, shippedRegulation, language),
    items: () => itemPages(document.items, language),
  };
  const known = editions.map(({ id, act, from, until, adopted }) =>
    wrap(`${act[language]} (${id}): ${from ?? adopted} – ${until ?? '…'}`, '  '),
  );
  return [...known, ...chosen.flatMap((part) => page[part]())];
}
