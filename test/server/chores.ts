import { dirname, join } from 'node:path';
import { createCentreSigner } from '../../server/centre-signer.ts';
import type { Chore } from '../../server/chores/chore.ts';
import { readCertificateFile, readKeyFile } from '../../server/pem.ts';
import { openStore } from '../../server/store/open.ts';
import type { TestCentre } from './harness.ts';

/** Runs one of the centre's chores beside the running server, as if the clock said `now`. */
export async function runChore(centre: TestCentre, chore: Chore, now: Date, leaves = 50_000): Promise<void> {
  const folder = dirname(centre.config);
  const database = await openStore(join(folder, 'data'));
  const signer = createCentreSigner({
    name: 'centre',
    certificate: await readCertificateFile(join(folder, 'signing.pem')),
    chain: [],
    privateKey: await readKeyFile(join(folder, 'signing-key.pem')),
    now: () => now,
  });
  const archive = { folder: join(folder, 'data', 'journal-archive'), leaves };
  await chore.run({ database, signer, now, archive });
  await database.destroy();
}
