// Uses the keyring of the environment it is started in, and prints what came of it.
import { createPublicKey } from 'node:crypto';
import { createKeyring } from '../../electron/services/keyring.ts';
import type { Outcome } from '../../protocol/outcome.ts';

const keyring = createKeyring(process.argv[2] ?? 'ws-test');
const told = (outcome: Outcome<string>) => (outcome.ok ? outcome.value : outcome.error.code);
const first = await keyring.makeWorkstationKey();
const again = await keyring.workstationKey();
const spki = (key: Parameters<typeof createPublicKey>[0]) =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('hex');
const absent = await keyring.databaseKey(false);
const made = await keyring.databaseKey(true);
const kept = await keyring.databaseKey(false);
console.log(
  JSON.stringify({
    made: told(first.ok ? { ok: true, value: spki(first.value as never) } : first),
    read: told(
      again.ok ? { ok: true, value: again.value === null ? 'none' : spki(again.value as never) } : again,
    ),
    absent: told(absent.ok ? { ok: true, value: absent.value.toString('hex') } : absent),
    database: told(made.ok ? { ok: true, value: made.value.toString('hex') } : made),
    kept: told(kept.ok ? { ok: true, value: kept.value.toString('hex') } : kept),
  }),
);
