import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { DriverList } from '../../../protocol/driver-list.ts';
import { failure, type Outcome, success } from '../../../protocol/outcome.ts';
import { languages } from '../../../protocol/text.ts';
import { parseDriverList } from '../../../trust/driver-list.ts';
import { type KnownModule, knownModules } from './known-modules.ts';

const text = z.string().min(1).max(1024);
const commandSchema = z.strictObject({
  action: z.enum(['list', 'add', 'remove']),
  list: text,
  name: text.nullable().default(null),
  module: text.nullable().default(null),
  json: z.boolean().default(false),
  language: z.enum(languages).default('kk'),
});
export type DriversCommand = z.infer<typeof commandSchema>;

/** A driver of the list and how its file is now. */
export type DriverLine = DriverList['drivers'][number] & { readonly state: 'same' | 'altered' | 'missing' };

/** The list after the command, and which of the usual modules are on this machine. */
export interface DriversAnswer {
  readonly drivers: readonly DriverLine[];
  readonly known: readonly (Pick<KnownModule, 'name' | 'facts'> & { readonly found: readonly string[] })[];
}

const option = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = { list: option, name: option, module: option, json: flag, language: option } as const;

/** Reads what stands behind `drivers`; `sign` is a verb of its own. Fails with `call-malformed`. */
export function parseDrivers(args: readonly string[]): Outcome<DriversCommand> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [action, ...rest] = positionals;
    const parsed = commandSchema.safeParse({ action, ...values });
    if (parsed.success && rest.length === 0) return success(parsed.data);
    return failure('call-malformed', { detail: 'drivers list|add|remove|sign --list FILE' });
  } catch (error) {
    if (error instanceof TypeError && 'code' in error)
      return failure('call-malformed', { detail: String(error.code) });
    throw error;
  }
}

/**
 * Shows the list of drivers, or adds a module with the SHA-256 its file has now (one of that name is replaced), or takes
 * one out. Any change makes the signature beside it void. Fails with `file-unreadable`, `file-unwritable`,
 * `driver-list-malformed`, `driver-missing` or `driver-not-listed`.
 */
export function drivers(command: DriversCommand): Outcome<DriversAnswer> {
  const read = readList(command);
  if (!read.ok) return read;
  const changed = change(read.value, command);
  if (!changed.ok) return changed;
  const written = command.action === 'list' ? success(null) : write(command.list, changed.value);
  if (!written.ok) return written;
  return success({
    drivers: changed.value.drivers.map((driver) => ({ ...driver, state: stateOf(driver) })),
    known: knownModules().map(({ name, facts, files }) => ({
      name,
      facts,
      found: files.filter((file) => existsSync(file)),
    })),
  });
}

function readList({ list, action }: DriversCommand): Outcome<DriverList> {
  let content: Buffer;
  try {
    content = readFileSync(list);
  } catch {
    const isNew = action === 'add' && !existsSync(list);
    return isNew ? success({ version: 1, drivers: [] }) : failure('file-unreadable', { file: list });
  }
  return parseDriverList(content);
}

function change(list: DriverList, { action, name, module }: DriversCommand): Outcome<DriverList> {
  if (action === 'list') return success(list);
  if (name === null) return failure('call-malformed', { detail: '--name' });
  const others = list.drivers.filter((driver) => driver.name !== name);
  if (action === 'remove')
    return others.length === list.drivers.length
      ? failure('driver-not-listed', { name })
      : success({ version: 1, drivers: others });
  if (module === null) return failure('call-malformed', { detail: '--module' });
  const path = resolve(module);
  const sha256 = digestOf(path);
  if (sha256 === null) return failure('driver-missing', { driver: path });
  const known = knownModules().find(({ name: usual, files }) => usual === name || files.includes(path));
  const driver = { name, path, sha256, facts: [...(known?.facts ?? [])] };
  return parseDriverList(Buffer.from(JSON.stringify({ version: 1, drivers: [...others, driver] })));
}

function stateOf({ path, sha256 }: DriverList['drivers'][number]): DriverLine['state'] {
  const now = digestOf(path);
  if (now === null) return 'missing';
  return now === sha256 ? 'same' : 'altered';
}

function digestOf(path: string): string | null {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return null;
  }
}

function write(file: string, list: DriverList): Outcome<null> {
  try {
    writeFileSync(`${file}.new`, `${JSON.stringify(list, null, 2)}\n`, { flush: true });
    renameSync(`${file}.new`, file);
    return success(null);
  } catch {
    return failure('file-unwritable', { file });
  }
}
