import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { TrainingSubject } from './data.ts';
import { serveRegistries } from './serve.ts';

const schema = z.strictObject({
  listen: z.strictObject({ host: z.string(), port: z.number().int() }),
  tls: z.strictObject({ certificate: z.string(), key: z.string(), ca: z.string() }),
  /** File that tells the stand-ins how to misbehave; it need not exist. */
  control: z.string().optional(),
  /** File with persons drawn for this stand, as `test/stand/synthetic.ts` writes it. */
  drawn: z.string().optional(),
});

const { values } = parseArgs({ options: { config: { type: 'string' } } });
if (values.config === undefined) throw new Error('usage: node test/stand/registries/main.ts --config FILE');
const { listen, tls, control, drawn } = schema.parse(JSON.parse(await readFile(values.config, 'utf8')));
const folder = dirname(resolve(values.config));
const at = (path: string) => resolve(folder, path);
const registries = await serveRegistries({
  ...listen,
  certificate: at(tls.certificate),
  key: at(tls.key),
  ca: at(tls.ca),
  control: control === undefined ? null : at(control),
  drawn: drawn === undefined ? [] : (JSON.parse(await readFile(at(drawn), 'utf8')) as TrainingSubject[]),
});
process.stdout.write(`${JSON.stringify({ listening: registries.port })}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void registries.close().then(() => process.exit(0)));
}
