import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readConfig } from './config.ts';
import { enrol, enrolmentSchema } from './enrolment.ts';
import { openStore } from './store/open.ts';

z.config({ jitless: true });

const { values } = parseArgs({ options: { config: { type: 'string' }, from: { type: 'string' } } });
if (values.config === undefined || values.from === undefined)
  throw new Error('usage: node server/enrol.ts --config FILE --from accounts.json');
const { dataFolder } = await readConfig(values.config);
const enrolment = enrolmentSchema.parse(JSON.parse(await readFile(values.from, 'utf8')));
const database = await openStore(dataFolder);
await enrol(database, enrolment, new Date());
await database.destroy();
const { accounts, workstations, systems = [] } = enrolment;
const registered = {
  accounts: accounts.length,
  workstations: workstations.length,
  systems: systems.length,
};
process.stdout.write(`${JSON.stringify(registered)}\n`);
