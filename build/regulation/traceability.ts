import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The acts by the name their registers and decisions carry. Joint order № 41 / № 69 is two orders of one text. */
export const acts = ['rules-151', 'order-146', 'joint-41-69', 'instruction-25'] as const;
export type Act = (typeof acts)[number];

/** `partly`: what is there works and is tested, `why` says what is not. */
export const statuses = ['implemented', 'partly', 'not-yet', 'not-software'] as const;
export type Status = (typeof statuses)[number];

const path = z.string().regex(/^(protocol|trust|native|electron|renderer|server|build|assets|test|docs)\//);

const entry = z
  .strictObject({
    /**
     * `14` an item, `22/2` its second paragraph, `35(2)` a point, `order/3` an item of the approving order, `app.2` an
     * appendix, `app.2/57` its row or section, `app.6/3(1)` a point in it, `14 kk/ru` a place where the texts differ.
     */
    item: z.string().min(1),
    status: z.enum(statuses),
    code: z.array(path),
    tests: z.array(path.regex(/^test\/.*\.test\.ts$/)),
    /** What it demands and how it is met, or why it is not. */
    why: z.string().min(1),
  })
  .refine(({ status, code }) => (status !== 'implemented' && status !== 'partly') || code.length > 0, {
    error: 'what is there names its code',
  })
  .refine(({ status, code, tests }) => status !== 'not-yet' || code.length + tests.length === 0, {
    error: 'what is not there names no code and no test',
  })
  .refine(({ status, tests }) => status !== 'implemented' || tests.length > 0, {
    error: 'an implemented item names its test',
  });

const table = z.strictObject({ act: z.enum(acts), items: z.array(entry).min(1) });

/** One item of an act and where it lives. */
export type TracedItem = { readonly act: Act } & Readonly<z.infer<typeof entry>>;

/** The tables' folder, from the project's root. */
export const tablesFolder = 'assets/traceability';

/** Reads every table, in the order of `acts`. A table that is not of the form is a bug in the data and throws. */
export function readTraceability(folder: string = tablesFolder): TracedItem[] {
  const read = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => parse(join(folder, name)));
  return acts.flatMap((act) =>
    read.filter((one) => one.act === act).flatMap(({ items }) => items.map((item) => ({ act, ...item }))),
  );
}

function parse(file: string): z.infer<typeof table> {
  const parsed = table.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
