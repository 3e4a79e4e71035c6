import { parseArgs } from 'node:util';
import { z } from 'zod';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { type Language, languages } from '../../protocol/text.ts';
import { verbNames } from './order.ts';

const path = z.string().min(1).max(4096);
const paths = z.array(path).max(16).default([]);

/** The command line. PINs and personal data are never on it: other users of the machine can read it. */
const commandSchema = z.strictObject({
  verb: z.enum(verbNames),
  module: path,
  token: z.string().min(1).nullable().default(null),
  'pin-file': path.nullable().default(null),
  label: z.string().nullable().default(null),
  subject: path.nullable().default(null),
  certificate: paths,
  chain: paths,
  sealed: path.nullable().default(null),
  list: path.nullable().default(null),
  config: path.nullable().default(null),
  out: path.nullable().default(null),
  protocol: path.nullable().default(null),
  record: path.nullable().default(null),
  confirm: z.string().nullable().default(null),
  seconds: z.coerce.number().positive().max(3600).nullable().default(null),
  force: z.boolean().default(false),
  'final-try': z.boolean().default(false),
  json: z.boolean().default(false),
  language: z.enum(languages).default('kk'),
});
export type Command = z.infer<typeof commandSchema>;

/** How the answer is to be shown; readable from any command line, also a wrong one. */
export interface Manner {
  readonly json: boolean;
  readonly language: Language;
}

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;
const options = {
  module: text,
  token: text,
  'pin-file': text,
  label: text,
  subject: text,
  certificate: texts,
  chain: texts,
  sealed: text,
  list: text,
  config: text,
  out: text,
  protocol: text,
  record: text,
  confirm: text,
  seconds: text,
  force: flag,
  'final-try': flag,
  json: flag,
  language: text,
} as const;

/** Reads the command line: one verb, then options. Fails with `call-malformed` naming what is wrong. */
export function parseCommand(args: readonly string[]): Outcome<Command> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [verb, ...rest] = positionals;
    if (rest.length > 0) return failure('call-malformed', { detail: `1 ${verbNames.join(' | ')}` });
    const parsed = commandSchema.safeParse({ verb, ...values });
    if (parsed.success) return success(parsed.data);
    const names = new Set(parsed.error.issues.map(({ path: [name] }) => optionName(String(name))));
    return failure('call-malformed', { detail: [...names].join(', ') });
  } catch (error) {
    if (error instanceof TypeError && 'code' in error)
      return failure('call-malformed', { detail: String(error.code) });
    throw error;
  }
}

/** Language and form of the answer, from a command line that may be wrong otherwise. */
export function mannerOf(args: readonly string[]): Manner {
  const { values } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  return { json: values.json === true, language: values.language === 'ru' ? 'ru' : 'kk' };
}

function optionName(name: string): string {
  return name === 'verb' ? verbNames.join(' | ') : `--${name}`;
}
