import type { z } from 'zod';
import { statisticalCollectionSchema } from '../../protocol/documents/statistical-collection.ts';
import { statisticalReportSchema } from '../../protocol/documents/statistical-report.ts';
import { collections, type Publication, reports } from '../../protocol/statistics/publications.ts';
import type { PublicationBody } from '../../protocol/statistics/published-file.ts';
import { readDocument } from '../../trust/document.ts';
import type { Database } from '../store/open.ts';

/** A publication in force, as it was signed. */
export interface InForce {
  readonly publication: Publication;
  readonly body: PublicationBody;
  readonly placedAt: Date;
}

/** The reports or the collections in force, by period and number. */
export async function inForce(database: Database, kind: Publication['kind']): Promise<InForce[]> {
  const rows = await database
    .selectFrom('statistical_publications')
    .innerJoin('filings', 'filings.id', 'statistical_publications.filing')
    .innerJoin('documents', 'documents.sha256', 'filings.sha256')
    .select(['documents.der', 'filings.filed_at'])
    .where('kind', '=', kind)
    .orderBy('period')
    .orderBy('number')
    .execute();
  return rows.map(({ der, filed_at }) => {
    const body = bodyOf(kind, der);
    const table = kind === 'report' ? reports : collections;
    const publication = table.find(({ number }) => String(number) === body.number);
    if (publication === undefined) throw new Error('a publication in force is of no table');
    return { publication, body, placedAt: new Date(filed_at) };
  });
}

function bodyOf(kind: Publication['kind'], der: Uint8Array): PublicationBody {
  const schema: z.ZodType<{ body: PublicationBody }> =
    kind === 'report' ? statisticalReportSchema : statisticalCollectionSchema;
  const read = readDocument(der, schema);
  if (!read.ok) throw new Error(`a publication in force cannot be read: ${read.error.code}`);
  return read.value.document.body;
}
