import { parseArgs } from 'node:util';
import { z } from 'zod';
import { failure, type Outcome, success } from '../../../protocol/outcome.ts';
import { languages } from '../../../protocol/text.ts';

const path = z.string().min(1).max(4096);

const bulkSchema = z.strictObject({
  csv: path,
  module: path,
  config: path.nullable().default(null),
  'pin-file': path.nullable().default(null),
  out: path.default('.'),
  seconds: z.coerce.number().positive().max(3600).nullable().default(null),
  'dry-run': z.boolean().default(false),
  force: z.boolean().default(false),
  'final-try': z.boolean().default(false),
  json: z.boolean().default(false),
  language: z.enum(languages).default('kk'),
});
export type BulkCommand = z.infer<typeof bulkSchema>;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  csv: text,
  module: text,
  config: text,
  'pin-file': text,
  out: text,
  seconds: text,
  'dry-run': flag,
  force: flag,
  'final-try': flag,
  json: flag,
  language: text,
} as const;

/** Reads the options behind `bulk`. Fails with `call-malformed` naming what is wrong. */
export function parseBulk(args: readonly string[]): Outcome<BulkCommand> {
  try {
    const { values } = parseArgs({ args: [...args], options });
    const parsed = bulkSchema.safeParse(values);
    if (parsed.success) return success(parsed.data);
    const names = new Set(parsed.error.issues.map(({ path: [name] }) => `--${String(name)}`));
    return failure('call-malformed', { detail: [...names].join(', ') });
  } catch (error) {
    if (error instanceof TypeError && 'code' in error)
      return failure('call-malformed', { detail: String(error.code) });
    throw error;
  }
}
