import { createHash } from 'node:crypto';
import type { PublishedFile } from '../../protocol/statistics/published-file.ts';

const marks = [
  /қызмет\s+бабында\s+пайдалану/iu,
  /для\s+служебного\s+пользования/iu,
  /(?<!\p{L})(?:ҚБП|ДСП)(?!\p{L})/u,
];

/** Whether a file's name or its text carries the mark of restricted information (instruction 25, item 2(10)). */
export function hasRestrictedMark(file: Pick<PublishedFile, 'name' | 'mediaType' | 'data'>): boolean {
  const words = [file.name.replaceAll(/[._-]/g, ' '), textOf(file) ?? ''];
  return marks.some((mark) => words.some((word) => mark.test(word)));
}

/** Whether a file is what its SHA-256 says and, where it is text, written in UTF-8. */
export function isSound(file: PublishedFile): boolean {
  const bytes = Buffer.from(file.data, 'base64');
  return createHash('sha256').update(bytes).digest('hex') === file.sha256 && textOf(file) !== null;
}

/** The text of a textual file; empty for one that cannot be read as text; null when it is no UTF-8. */
export function textOf({ mediaType, data }: Pick<PublishedFile, 'mediaType' | 'data'>): string | null {
  if (mediaType !== 'text/csv' && mediaType !== 'application/json') return '';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(data, 'base64'));
  } catch {
    return null;
  }
}
