import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { AuthorityRole } from './authority.ts';

const entrySchema = z.strictObject({
  serialNumber: z.string(),
  issuer: z.enum(['root', 'persons', 'operator']),
  issuedAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
});
type RegisterEntry = z.infer<typeof entrySchema>;

/** What was issued and revoked, in `register.json` of the PKI's folder. */
export interface Register {
  readonly add: (entry: { serialNumber: string; issuer: AuthorityRole }) => Promise<void>;
  /** Marks a serial number revoked; false when nothing was issued under it. Revoking twice keeps the first date. */
  readonly revoke: (serialNumber: string) => Promise<boolean>;
  readonly revokedBy: (issuer: AuthorityRole) => readonly { serialNumber: string; revokedAt: Date }[];
}

/** Opens the register of a folder. One process at a time: it is a training stand. */
export async function openRegister(folder: string): Promise<Register> {
  const file = join(folder, 'register.json');
  const entries = await load(file);
  const save = async (): Promise<void> => {
    await writeFile(`${file}.new`, `${JSON.stringify(entries, null, 2)}\n`);
    await rename(`${file}.new`, file);
  };
  return {
    add: async (entry) => {
      entries.push({ ...entry, issuedAt: new Date().toISOString(), revokedAt: null });
      await save();
    },
    revoke: async (serialNumber) => {
      const entry = entries.find((one) => one.serialNumber === serialNumber.toLowerCase());
      if (entry === undefined) {
        return false;
      }
      entry.revokedAt ??= new Date().toISOString();
      await save();
      return true;
    },
    revokedBy: (issuer) =>
      entries.flatMap(({ serialNumber, revokedAt, ...entry }) =>
        entry.issuer === issuer && revokedAt !== null
          ? [{ serialNumber, revokedAt: new Date(revokedAt) }]
          : [],
      ),
  };
}

async function load(file: string): Promise<RegisterEntry[]> {
  try {
    return z.array(entrySchema).parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return [];
    }
    throw error;
  }
}
