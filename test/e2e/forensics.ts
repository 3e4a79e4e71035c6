import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a string was found and in which form. */
export interface Trace {
  readonly file: string;
  readonly text: string;
}

/** Searches every file below folders for strings in UTF-8, UTF-16 (both orders) and base64 at any alignment. */
export function findTraces(folders: readonly string[], texts: readonly string[]): Trace[] {
  const needles = texts.flatMap((text) => formsOf(text).map((form) => ({ text, form })));
  return folders.flatMap(filesBelow).flatMap((file) => {
    const content = contentOf(file);
    return needles.filter(({ form }) => content.includes(form)).map(({ text }) => ({ file, text }));
  });
}

/** Every readable file below a folder; links are not followed. */
export function filesBelow(folder: string): string[] {
  return namesIn(folder).flatMap((name) => {
    const path = join(folder, name);
    const status = lstatSync(path, { throwIfNoEntry: false });
    if (status?.isDirectory()) return filesBelow(path);
    return status?.isFile() ? [path] : [];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (!existsSync(folder)) return [];
    throw error;
  }
}

/** The bytes of a file; nothing when its process, just killed, took it away between listing and reading. */
function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (!existsSync(file)) return Buffer.alloc(0);
    throw error;
  }
}

function formsOf(text: string): Buffer[] {
  const plain = [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'utf16le').swap16(),
  ];
  return [...plain, ...plain.flatMap(base64Forms)];
}

/** The base64 characters that a text gives wherever it stands in a longer text: three alignments, edges cut off. */
function base64Forms(bytes: Buffer): Buffer[] {
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const start = Math.ceil((before * 8) / 6);
    return Buffer.from(encoded.slice(start, Math.floor(((before + bytes.length) * 8) / 6)));
  });
}
