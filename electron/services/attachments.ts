import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  type Attachment,
  type FileKind,
  type FileLimits,
  fileKinds,
  oneScan,
} from '../../protocol/attachments.ts';
import { documentTypes, isDocumentTypeName } from '../../protocol/documents/catalogue.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import type { Language, Text } from '../../protocol/text.ts';
import type { Session } from './session.ts';
import { sha256 } from './signed-document.ts';

/** Lets the person choose one file of the kinds; null when none was chosen. */
export type ChooseFile = (question: {
  /** Words for the dialogue's head, in the language of the windows. */
  readonly title: string;
  readonly kinds: readonly FileKind[];
}) => Promise<string | null>;

/** Files chosen for forms: read once, held in this process's memory while the session lasts, written nowhere. */
export interface Attachments {
  /** Asks for a file for a field of a form; null when the person chose none. */
  pick(type: string, field: string): Promise<Outcome<Attachment | null>>;
  list(): readonly Attachment[];
  /** The bytes behind a handle, or null. */
  bytes(handle: string): Uint8Array | null;
  /** Forgets all of them (the session ended). */
  forget(): void;
}

/** Older ones are forgotten: no form takes so many. */
const mostHeld = 16;

export interface AttachmentsOptions {
  readonly choose: ChooseFile;
  readonly session: Pick<Session, 'account'>;
  readonly language: () => Language;
}

/** Creates the store of attachments. */
export function createAttachments({ choose, session, language }: AttachmentsOptions): Attachments {
  const held = new Map<string, { readonly attachment: Attachment; readonly content: Buffer }>();
  let isAsking = false;
  const ask = async (label: Text, limits: FileLimits): Promise<Outcome<Attachment | null>> => {
    const owner = session.account()?.session;
    const path = await choose({ title: label[language()], kinds: limits.kinds });
    if (path === null) return success(null);
    const read = await readFile(path, limits);
    if (!read.ok) return read;
    // The dialogue stays open when the session ends; what is chosen then belongs to nobody.
    if (owner === undefined || session.account()?.session !== owner) return failure('session-absent');
    held.set(read.value.attachment.handle, read.value);
    for (const handle of [...held.keys()].slice(0, -mostHeld)) held.delete(handle);
    return success(read.value.attachment);
  };
  return {
    pick: async (type, name) => {
      if (session.account() === null) return failure('session-absent');
      const form = isDocumentTypeName(type) ? documentTypes[type].form : undefined;
      const field = form?.fields.find((known) => known.name === name && known.kind === 'file');
      if (field === undefined) return failure('call-malformed', { detail: 'field' });
      if (isAsking) return success(null);
      isAsking = true;
      try {
        return await ask(field.label, field.file ?? oneScan);
      } finally {
        isAsking = false;
      }
    },
    list: () => [...held.values()].map(({ attachment }) => attachment),
    bytes: (handle) => held.get(handle)?.content ?? null,
    forget: () => {
      for (const { content } of held.values()) content.fill(0);
      held.clear();
    },
  };
}

async function readFile(
  path: string,
  limits: FileLimits,
): Promise<Outcome<{ attachment: Attachment; content: Buffer }>> {
  const content = await readBytes(path, limits.mostBytes);
  if (!content.ok) return content;
  const name = safeName(path);
  const kind = kindOf(name, content.value);
  if (kind === null || !limits.kinds.includes(kind))
    return failure('attachment-kind', { kinds: limits.kinds.join(', ').toUpperCase() });
  const attachment = {
    ...{ handle: randomUUID(), name, kind },
    ...{ bytes: content.value.length, sha256: sha256(content.value) },
  };
  return success({ attachment, content: content.value });
}

/** One file of at most so many bytes; a pipe or a device is not waited for. */
async function readBytes(path: string, most: number): Promise<Outcome<Buffer>> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const { size } = await file.stat().then((stat) => (stat.isFile() ? stat : { size: -1 }));
    if (size < 0) return failure('attachment-unreadable');
    if (size > most) return failure('attachment-too-large', { kilobytes: String(Math.floor(most / 1024)) });
    const buffer = Buffer.alloc(size);
    const { bytesRead } = await file.read(buffer, 0, size, 0);
    return bytesRead === size && size > 0 ? success(buffer) : failure('attachment-unreadable');
  } catch {
    return failure('attachment-unreadable');
  } finally {
    await file?.close();
  }
}

/** The name without its folder, without what no document may carry, of bounded length. */
function safeName(path: string): string {
  const name = [...basename(path).normalize('NFC')].filter((character) => character >= ' ').join('');
  const dot = name.lastIndexOf('.');
  return dot <= 0 || name.length <= 100
    ? name.slice(0, 100)
    : name.slice(0, 90) + name.slice(dot).slice(0, 10);
}

/** The kind by the name's ending, when the content begins as that kind does. */
function kindOf(name: string, content: Buffer): FileKind | null {
  const kind = fileKinds.find((known) => name.toLowerCase().endsWith(`.${known}`));
  return kind !== undefined && beginnings[kind](content) ? kind : null;
}

const beginnings: Readonly<Record<FileKind, (content: Buffer) => boolean>> = {
  pdf: (content) => content.subarray(0, 5).toString('latin1') === '%PDF-',
  xlsx: (content) => content.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004',
  csv: isText,
  json: isText,
};

function isText(content: Buffer): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(content).includes('\0');
  } catch {
    return false;
  }
}
