import type { mediaTypes, PublicationBody } from '../../protocol/statistics/published-file.ts';

/** What a publication holds, a file or an entered table alike. */
export interface Content {
  readonly name: string;
  readonly mediaType: (typeof mediaTypes)[number];
  readonly bytes: Uint8Array;
}

/** The content of a publication; an entered table is the file `table.csv`. */
export function contentOf({ table = '', file }: Pick<PublicationBody, 'table' | 'file'>): Content {
  if (file === undefined) return { name: 'table.csv', mediaType: 'text/csv', bytes: Buffer.from(table) };
  return { name: file.name, mediaType: file.mediaType, bytes: Buffer.from(file.data, 'base64') };
}

/** The text of a textual file; empty for one that cannot be read as text; null when it is no UTF-8. */
export function textOf({ mediaType, bytes }: Pick<Content, 'mediaType' | 'bytes'>): string | null {
  if (mediaType !== 'text/csv' && mediaType !== 'application/json') return '';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
