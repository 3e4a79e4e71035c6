import { useState } from 'react';
import { mostInBatch } from '../../../protocol/batch.ts';
import type { PreparedDocument } from '../../../protocol/ipc.ts';

/** The documents the officer put aside to sign together, in the order they were put there. */
export interface Batch {
  readonly documents: readonly PreparedDocument[];
  readonly isFull: boolean;
  readonly add: (document: PreparedDocument) => void;
  readonly remove: (ids: readonly string[]) => void;
}

/** Keeps the list while the session lasts: main forgets prepared documents with the session. */
export function useBatch(): Batch {
  const [documents, setDocuments] = useState<readonly PreparedDocument[]>([]);
  return {
    documents,
    isFull: documents.length >= mostInBatch,
    add: (document) => setDocuments((before) => [...before.filter(({ id }) => id !== document.id), document]),
    remove: (ids) => setDocuments((before) => before.filter(({ id }) => !ids.includes(id))),
  };
}
