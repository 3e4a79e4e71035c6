import type { Text } from './text.ts';

/** What a document's own schema lets be attached to one of its fields. */
export interface FileLimits {
  readonly kinds: readonly FileKind[];
  readonly mostBytes: number;
}

export const fileKinds = ['pdf', 'csv', 'json', 'xlsx'] as const;
export type FileKind = (typeof fileKinds)[number];

/** A scan of a paper original; where a field says nothing else, this is what it takes. */
export const oneScan: FileLimits = { kinds: ['pdf'], mostBytes: 1024 * 1024 };

/** Media types of the kinds, as published files name them. */
export const mediaTypeOfKind: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A file the main process holds for a form; its bytes never reach a window. */
export interface Attachment {
  /** Stands for the file in the values of the form. */
  readonly handle: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file inside a document, as a person tells it from another. */
export interface AttachedFile {
  /** The field it is attached to. */
  readonly label: Text;
  /** `null` where the document does not carry the name. */
  readonly name: string | null;
  readonly bytes: number;
  readonly sha256: string;
}
