import { answersTo } from '../accounts-applications.ts';
import type { Database } from '../store/open.ts';

/** A document that waits for something, with when it was filed and by whom. */
export interface OpenFiling {
  readonly id: string;
  readonly author: string | null;
  readonly subject: string | null;
  readonly filedAt: Date;
  readonly der: Uint8Array;
}

/** The documents of a type that stand in a state, oldest first, with their signed bytes. */
export async function openFilings(
  database: Database,
  type: string,
  state: 'open' | 'in-force',
): Promise<OpenFiling[]> {
  const rows = await database
    .selectFrom('filings')
    .innerJoin('documents', 'documents.sha256', 'filings.sha256')
    .select(['filings.id', 'filings.author', 'filings.subject', 'filings.filed_at', 'documents.der'])
    .where('filings.type', '=', type)
    .where('filings.state', '=', state)
    .orderBy('filings.id')
    .execute();
  return rows.map(({ id, author, subject, filed_at, der }) => ({
    id,
    author,
    subject,
    filedAt: new Date(filed_at),
    der,
  }));
}

/** Whether some document of a type answers a filing: names it first, for what else it names was not checked. */
export async function isAnsweredBy(database: Database, filing: string, type: string): Promise<boolean> {
  return (await answersTo(database, type, filing)).length > 0;
}
