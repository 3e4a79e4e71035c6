import { readFileSync } from 'node:fs';
import { z } from 'zod';

const schema = z.strictObject({
  modules: z.array(
    z.strictObject({
      name: z.string(),
      linux: z.array(z.string()),
      windows: z.array(z.string()),
      facts: z.array(z.string()),
    }),
  ),
});

/** A maker's module: where it usually is on this system (nowhere, when no name is confirmed) and what is known of it. */
export interface KnownModule {
  readonly name: string;
  readonly files: readonly string[];
  readonly facts: readonly string[];
}

/** The usual modules of `assets/drivers/known-modules.json`. */
export function knownModules(): KnownModule[] {
  const file = new URL('../../../assets/drivers/known-modules.json', import.meta.url);
  const { modules } = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return modules.map(({ name, linux, windows, facts }) => ({
    name,
    facts,
    files: process.platform === 'win32' ? windows : linux,
  }));
}
