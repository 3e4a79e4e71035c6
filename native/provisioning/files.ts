import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { largestSealed } from '../../trust/sealed.ts';
import type { Command } from './command.ts';
import { parseLabelledLines } from './labelled-lines.ts';
import { type Order, personSchema, type Report } from './order.ts';

const largestFile = 64 * 1024;

type Inputs = 'person' | 'certificates' | 'chain' | 'list' | 'sealed';

/** The files a command reads, as the order carries them. Fails with `file-unreadable` or `file-malformed`. */
export function readInputs(command: Command): Outcome<Pick<Order, Inputs>> {
  const certificates = readAll(command.certificate);
  if (!certificates.ok) return certificates;
  const chain = readAll(command.chain);
  if (!chain.ok) return chain;
  const person = command.subject === null ? success(null) : readPerson(command.subject);
  if (!person.ok) return person;
  const list = command.list === null ? success(null) : readNamed(command.list);
  if (!list.ok) return list;
  const sealed = command.sealed === null ? success(null) : readNamed(command.sealed, largestSealed);
  if (!sealed.ok) return sealed;
  return success({
    person: person.value,
    certificates: certificates.value,
    chain: chain.value,
    list: list.value,
    sealed: sealed.value,
  });
}

/** Writes what the command made: `test-sign` and `open` into the file `--out`, requests into the folder `--out`. Returns paths. */
export function writeOutputs(files: Report['files'], out: string): Outcome<string[]> {
  const written: string[] = [];
  for (const { name, content } of files) {
    const file = name === '' ? out : join(out, name);
    try {
      if (name !== '') mkdirSync(out, { recursive: true });
      writeFileSync(file, content, { mode: 0o600 });
    } catch {
      return failure('file-unwritable', { file });
    }
    written.push(file);
  }
  return success(written);
}

/** Appends to a file of one JSON record a line; an empty `line` only tries whether that is possible. */
export function appendLine(file: string, line: string): Outcome<null> {
  try {
    appendFileSync(file, line, { mode: 0o600, flush: true });
    return success(null);
  } catch {
    return failure('file-unwritable', { file });
  }
}

function readAll(files: readonly string[]): Outcome<Order['certificates']> {
  const contents: Order['certificates'] = [];
  for (const file of files) {
    const read = readOne(file);
    if (!read.ok) return read;
    contents.push({ file, content: read.value });
  }
  return success(contents);
}

function readNamed(file: string, largest = largestFile): Outcome<Order['sealed']> {
  const read = readOne(file, largest);
  return read.ok ? success({ file, content: read.value }) : read;
}

function readPerson(file: string): Outcome<Order['person']> {
  const read = readOne(file);
  if (!read.ok) return read;
  const names = Object.keys(personSchema.shape) as (keyof typeof personSchema.shape)[];
  const lines = parseLabelledLines(Buffer.from(read.value).toString(), file, names);
  if (!lines.ok) return lines;
  const person = personSchema.safeParse(lines.value);
  if (person.success) return success(person.data);
  return failure('file-malformed', {
    file,
    detail: person.error.issues.map(({ path }) => path.join()).join(),
  });
}

function readOne(file: string, largest = largestFile): Outcome<Uint8Array<ArrayBuffer>> {
  try {
    const content = readFileSync(file);
    if (content.length > largest) return failure('file-malformed', { file, detail: `> ${largest}` });
    return success(Uint8Array.from(content));
  } catch {
    return failure('file-unreadable', { file });
  }
}
