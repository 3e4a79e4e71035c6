import { serviceOf } from '../../protocol/services/catalogue.ts';
import { toAstana } from '../../protocol/time.ts';
import { issueDocument } from '../filings.ts';
import { type Database, inTransaction } from '../store/open.ts';
import type { Chore } from './chore.ts';

const hour = 60 * 60 * 1000;

/**
 * Records by itself that requests are delayed for more than an hour (Rules 151, item 41): one signed record for each
 * database that does not answer, until the operator settles it with an entry of the incident journal.
 */
export const delays: Chore = {
  name: 'delays',
  run: async ({ database, signer, now }) => {
    for (const [source, waiting] of await delayed(database, new Date(now.getTime() - hour))) {
      await inTransaction(database, async (transaction) => {
        if (await isRecorded(transaction, source)) return;
        const document = {
          type: 'delay-record',
          refs: [],
          body: { waitsFor: source, since: toAstana(waiting.since), requests: waiting.requests },
        };
        const filing = { state: 'open' as const, readers: ['capacity:operator' as const] };
        const id = await issueDocument(transaction, { signer, now }, document, filing);
        await transaction.insertInto('delays').values({ source, record: id }).execute();
      });
    }
  },
};

interface Waiting {
  readonly since: Date;
  readonly requests: number;
}

/** Databases by name, with the oldest request that has waited since before `limit` and how many there are. */
async function delayed(database: Database, limit: Date): Promise<Map<string, Waiting>> {
  const rows = await database
    .selectFrom('requests')
    .innerJoin('document_ids', 'document_ids.id', 'requests.id')
    .innerJoin('documents', 'documents.sha256', 'document_ids.sha256')
    .select(['requests.service', 'documents.received_at'])
    .where('requests.state', 'in', ['accepted', 'working'])
    .where('documents.received_at', '<', limit.toISOString())
    .execute();
  const found = new Map<string, Waiting>();
  for (const { service, received_at } of rows) {
    const source = serviceOf(service)?.sources[0] ?? String(service);
    const known = found.get(source);
    const at = new Date(received_at);
    found.set(source, {
      since: known !== undefined && known.since < at ? known.since : at,
      requests: (known?.requests ?? 0) + 1,
    });
  }
  return found;
}

/** Whether a record of this database stands open: one outage is recorded once. */
async function isRecorded(database: Database, source: string): Promise<boolean> {
  const row = await database
    .selectFrom('delays')
    .innerJoin('filings', 'filings.id', 'delays.record')
    .select('filings.id')
    .where('delays.source', '=', source)
    .where('filings.state', '=', 'open')
    .executeTakeFirst();
  return row !== undefined;
}
