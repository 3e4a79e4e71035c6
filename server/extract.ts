import { parseArgs } from 'node:util';
import { z } from 'zod';
import { extractArchive } from './archive-extract.ts';
import { readConfig } from './config.ts';
import { openStore } from './store/open.ts';

z.config({ jitless: true });

const { values } = parseArgs({
  options: { config: { type: 'string' }, oversight: { type: 'string' }, out: { type: 'string' } },
});
const { config, oversight, out } = values;
if (config === undefined || oversight === undefined || out === undefined)
  throw new Error('usage: node server/extract.ts --config FILE --oversight ID --out FOLDER');
const { dataFolder } = await readConfig(config);
const database = await openStore(dataFolder);
const extract = await extractArchive(database, { oversight, folder: out, at: new Date() });
await database.destroy();
process.stdout.write(`${JSON.stringify(extract)}\n`);
