import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { AsyncEntry } from '@napi-rs/keyring';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';

/** The workstation's secrets in the operating system's keyring; nothing of them is ever on a disk in the clear. */
export interface Keyring {
  /** The P-256 key that speaks for this workstation, or null before enrolment. */
  workstationKey(): Promise<Outcome<KeyObject | null>>;
  /** Makes the workstation's key where there is none; an existing one is never replaced. */
  makeWorkstationKey(): Promise<Outcome<KeyObject>>;
  /** The 32 bytes the local database is encrypted with; `create` only where no database exists yet. */
  databaseKey(create: boolean): Promise<Outcome<Buffer>>;
}

const service = 'sio-pso-workstation';

/**
 * The Secret Service on Linux, the system's own store elsewhere. Without one every call fails with
 * `keyring-unavailable`: the library's fallback to kernel keyutils would lose the keys at log-out.
 */
export function createKeyring(station: string): Keyring {
  const entry = (name: string) =>
    new AsyncEntry(service, `${station}/${name}`, { linux: { store: 'secret-service' } });
  const read = (name: string) =>
    guarded(async () => {
      const secret = await entry(name).getSecret();
      return secret === null || secret === undefined ? null : Buffer.from(secret);
    });
  const write = (name: string, secret: Buffer) =>
    guarded(async () => {
      await entry(name).setSecret(secret);
      return null;
    });
  return createKeyringOver(read, write);
}

/** The same over any store of secrets; tests keep theirs in memory. */
export function createKeyringOver(
  read: (name: string) => Promise<Outcome<Buffer | null>>,
  write: (name: string, secret: Buffer) => Promise<Outcome<null>>,
): Keyring {
  const workstationKey = async (): Promise<Outcome<KeyObject | null>> => {
    const secret = await read('workstation-key');
    if (!secret.ok) return secret;
    const key = secret.value;
    return key === null
      ? success(null)
      : guarded(async () => createPrivateKey({ key, format: 'der', type: 'pkcs8' }));
  };
  return {
    workstationKey,
    makeWorkstationKey: async () => {
      const existing = await workstationKey();
      if (!existing.ok) return existing;
      if (existing.value !== null) return success(existing.value);
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
      const written = await write('workstation-key', privateKey.export({ format: 'der', type: 'pkcs8' }));
      return written.ok ? success(privateKey) : written;
    },
    databaseKey: async (create) => {
      const secret = await read('database-key');
      if (!secret.ok) return secret;
      // Of another length it would be taken for a passphrase.
      if (secret.value !== null)
        return secret.value.length === 32 ? success(secret.value) : failure('keyring-unavailable');
      // A database whose key is gone must not be given a new one: what it holds would be lost without a word.
      if (!create) return failure('keyring-unavailable');
      const key = randomBytes(32);
      const written = await write('database-key', key);
      return written.ok ? success(key) : written;
    },
  };
}

async function guarded<T>(run: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return success(await run());
  } catch {
    // The library reports every absence of a store, a locked one and a refused prompt alike by throwing; what is not a
    // key does so too.
    return failure('keyring-unavailable');
  }
}
