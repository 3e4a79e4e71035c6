import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import type { ServiceParts } from '../compose-parts.ts';
import type { Configuration } from '../services/configuration.ts';
import { databaseExists, type LocalDatabase, openDatabase } from '../services/database.ts';
import type { Keyring } from '../services/keyring.ts';
import { readJournalKey } from '../services/proofs.ts';
import { readTrustStore } from '../services/trust-store.ts';
import { createWorkstationIdentity } from '../services/workstation-identity.ts';

/** The parts that come from disk and keyring. */
export type LoadedParts = Pick<ServiceParts, 'configuration' | 'trust' | 'identity' | 'journal' | 'database'>;

/** Reads authorities, keys and database; any one missing stops the start with its code. */
export async function loadParts(
  configuration: Configuration,
  profile: string,
  keyring: Keyring,
): Promise<Outcome<LoadedParts>> {
  const trust = readTrustStore(configuration.trust);
  if (!trust.ok) return trust;
  const journal = readJournalKey(configuration.journal);
  if (!journal.ok) return journal;
  const key = await keyring.workstationKey();
  if (!key.ok) return key;
  if (key.value === null) return failure('workstation-unknown');
  const identity = createWorkstationIdentity({
    name: configuration.name,
    certificatePath: configuration.certificate,
    key: key.value,
    trust: trust.value,
  });
  if (!identity.ok) return identity;
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  const path = join(profile, 'workstation.db');
  const databaseKey = await keyring.databaseKey(!databaseExists(path));
  if (!databaseKey.ok) return databaseKey;
  const database = open(path, databaseKey.value);
  if (!database.ok) return database;
  return success({
    configuration,
    trust: trust.value,
    identity: identity.value,
    journal: journal.value,
    database: database.value,
  });
}

/** A file that is damaged, of another key or of a newer program stops the start and is left as it is. */
function open(path: string, key: Buffer): Outcome<LocalDatabase> {
  try {
    return success(openDatabase(path, key));
  } catch {
    return failure('configuration-invalid', { detail: 'workstation.db' });
  } finally {
    key.fill(0);
  }
}
