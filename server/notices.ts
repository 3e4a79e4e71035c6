import type { Database } from './store/open.ts';

/**
 * The notices of planned work in force, as signed documents in base64: read by every workstation, also before anybody
 * signed in (Rules 151, items 38 and 44).
 */
export async function noticesInForce(database: Database): Promise<string[]> {
  const rows = await database
    .selectFrom('filings')
    .innerJoin('documents', 'documents.sha256', 'filings.sha256')
    .select('documents.der')
    .where('filings.type', '=', 'maintenance-notice')
    .where('filings.state', '=', 'in-force')
    .orderBy('filings.id')
    .limit(20)
    .execute();
  return rows.map(({ der }) => Buffer.from(der).toString('base64'));
}
