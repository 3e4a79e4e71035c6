import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createCentreSigner } from '../centre-signer.ts';
import { readConfig } from '../config.ts';
import { readCertificateFile, readKeyFile } from '../pem.ts';
import { openStore } from '../store/open.ts';
import { exportStatistics } from './export.ts';

z.config({ jitless: true });

const { values, positionals } = parseArgs({
  options: { config: { type: 'string' }, out: { type: 'string' } },
  allowPositionals: true,
});
if (positionals.join(' ') !== 'export' || values.config === undefined || values.out === undefined)
  throw new Error('usage: npm run statistics -- export --config FILE --out FOLDER');
const config = await readConfig(values.config);
const signer = createCentreSigner({
  name: config.name,
  certificate: await readCertificateFile(config.signing.certificate),
  chain: await Promise.all(config.trust.operatorIssuers.map(readCertificateFile)),
  privateKey: await readKeyFile(config.signing.key),
  now: () => new Date(),
});
const database = await openStore(config.dataFolder);
const { reports, collections } = await exportStatistics(database, signer, values.out);
await database.destroy();
process.stdout.write(
  `${JSON.stringify({ reports: reports.length, collections: collections.length, portal: reports.filter(({ portal }) => portal !== null).length })}\n`,
);
