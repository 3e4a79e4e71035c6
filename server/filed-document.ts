import type { z } from 'zod';
import { readDocument } from '../trust/document.ts';
import type { Database } from './store/open.ts';

/** A filed document by its id, read from its signed bytes; null when there is none of this shape. */
export async function readFiledDocument<T>(
  database: Database,
  id: string,
  schema: z.ZodType<T>,
): Promise<{ readonly document: T; readonly sha256: string; readonly workstation: string } | null> {
  const row = await database
    .selectFrom('filings')
    .innerJoin('documents', 'documents.sha256', 'filings.sha256')
    .select(['documents.der', 'documents.sha256', 'documents.workstation'])
    .where('filings.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const read = readDocument(row.der, schema);
  return read.ok ? { document: read.value.document, sha256: row.sha256, workstation: row.workstation } : null;
}
