import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createServer } from './compose.ts';
import { readConfig } from './config.ts';

z.config({ jitless: true });

const { values } = parseArgs({ options: { config: { type: 'string' } } });
if (values.config === undefined) throw new Error('usage: node server/main.ts --config FILE');
const server = await createServer({ config: await readConfig(values.config), log: process.stderr });
process.stdout.write(`${JSON.stringify({ listening: server.port })}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
