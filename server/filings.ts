import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Capacity } from '../protocol/capacities.ts';
import { documentId } from '../protocol/documents/document.ts';
import type { AccountRole, FilingState, FilingSummary } from '../protocol/http.ts';
import { toAstana } from '../protocol/time.ts';
import { capacitiesOf } from './capacities.ts';
import type { CentreSigner } from './centre-signer.ts';
import { appendEvent } from './events.ts';
import { appendLeaf, makeLeaf } from './journal/leaf.ts';
import type { FilingRow } from './store/filing-tables.ts';
import type { Database } from './store/open.ts';
import type { AccountRow } from './store/tables.ts';

/** Who may read a filing; nobody else learns that it exists. */
export type Reader =
  | `iin:${string}`
  | `role:${AccountRole}`
  | `capacity:${Capacity}`
  | `responsible:${string}`
  | 'all';

/** What a handler says of a document it files. */
export interface Filing {
  readonly state: FilingState;
  /** The author reads it in any case. */
  readonly readers: readonly Reader[];
  /** ИИН of the person it is about. */
  readonly subject?: string;
}

/** Who filed a document: an account, or an applicant who has none yet. */
export type Author = Pick<AccountRow, 'iin' | 'full_name' | 'organisation'>;

interface FiledDocument {
  readonly type: string;
  readonly id: string;
  readonly issuedAt: string;
  readonly refs?: readonly string[] | undefined;
}

/** Puts an accepted document on the desks of its readers, within the transaction that accepted it. */
export async function fileDocument(
  transaction: Database,
  { author: account, receivedAt }: { readonly author: Author; readonly receivedAt: Date },
  document: FiledDocument,
  filing: Filing,
): Promise<void> {
  const { iin, full_name, organisation } = account;
  const { sha256 } = await transaction
    .selectFrom('document_ids')
    .select('sha256')
    .where('id', '=', document.id)
    .executeTakeFirstOrThrow();
  const author = { author: iin, author_name: full_name, organisation };
  await insertFiling(
    transaction,
    { ...filing, readers: [`iin:${iin}`, ...filing.readers] },
    {
      ...rowOf(document, receivedAt),
      ...author,
      sha256,
    },
  );
}

/** Signs a document of the centre's own, journals it and puts it on desks, within a transaction. Answers its id. */
export async function issueDocument(
  transaction: Database,
  { signer, now }: { readonly signer: CentreSigner; readonly now: Date },
  document: { readonly type: string; readonly refs: readonly string[]; readonly body: unknown },
  filing: Filing,
): Promise<string> {
  const { id, der } = signer.sign({ type: document.type, refs: [...document.refs], body: document.body });
  const sha256 = createHash('sha256').update(der).digest('hex');
  const at = now.toISOString();
  await transaction
    .insertInto('issued')
    .values({ sha256, id, type: document.type, der, created_at: at })
    .execute();
  await appendLeaf(transaction, makeLeaf({ kind: 'issued', at, document: sha256, id, type: document.type }));
  await insertFiling(transaction, filing, {
    ...rowOf({ ...document, id, issuedAt: toAstana(now) }, now),
    sha256,
    author: null,
    author_name: '',
    organisation: '',
  });
  return id;
}

/** Says how a filing stands now, and tells its readers. */
export async function setFilingState(transaction: Database, id: string, state: FilingState): Promise<void> {
  await transaction.updateTable('filings').set({ state }).where('id', '=', id).execute();
  await announceFiling(transaction, id);
}

/** Lets more people read a filing: those who must now act on it. */
export async function addReaders(
  transaction: Database,
  filing: string,
  readers: readonly Reader[],
): Promise<void> {
  for (const reader of new Set(readers))
    await transaction
      .insertInto('filing_readers')
      .values({ filing, reader })
      .onConflict((conflict) => conflict.columns(['filing', 'reader']).doNothing())
      .execute();
}

/** A filing by its id, whoever asks; null when there is none. For handlers. */
export async function findFiling(database: Database, id: string): Promise<FilingRow | null> {
  const row = await database.selectFrom('filings').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** The ids a filing refers to; the first is the document it answers. */
export function refsOf(row: Pick<FilingRow, 'refs'>): readonly string[] {
  return z.array(documentId).parse(JSON.parse(row.refs));
}

const listed = 500;

/** The newest filings an account may read, newest first. */
export async function listFilings(database: Database, account: AccountRow): Promise<FilingSummary[]> {
  // The newest of each reader, by the key of the table: nobody's desk costs more as the years pass.
  const newest = await Promise.all(
    readersOf(account).map(
      async (reader) =>
        await database
          .selectFrom('filing_readers')
          .select('filing')
          .where('reader', '=', reader)
          .orderBy('filing', 'desc')
          .limit(listed)
          .execute(),
    ),
  );
  const rows = await database
    .selectFrom('filings')
    .selectAll()
    // As one value: a list of its own length each time would fill the store's kept statements.
    .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(newestOf(newest.flat()))}))`)
    .execute();
  return rows.sort((one, other) => (one.id < other.id ? 1 : -1)).map(summaryOf);
}

function newestOf(found: readonly { readonly filing: string }[]): string[] {
  const ids = [...new Set(found.map(({ filing }) => filing))];
  return ids.sort().reverse().slice(0, listed);
}

/** The signed bytes of a filing, for who may read it; null for everybody else. */
export async function readFiling(
  database: Database,
  account: AccountRow,
  id: string,
): Promise<Uint8Array | null> {
  const row = await database
    .selectFrom('filings')
    .leftJoin('documents', 'documents.sha256', 'filings.sha256')
    .leftJoin('issued', 'issued.sha256', 'filings.sha256')
    .select(['documents.der as filed', 'issued.der as issued'])
    .where('filings.id', '=', id)
    .where('filings.id', 'in', readable(database, account))
    .executeTakeFirst();
  return row?.filed ?? row?.issued ?? null;
}

/** Everything an account reads by: its person, its capacities, its body when it answers for it. */
export function readersOf(account: AccountRow): Reader[] {
  const own = capacitiesOf(account);
  return [
    'all',
    `iin:${account.iin}`,
    `role:${account.role}`,
    ...own.map((capacity) => `capacity:${capacity}` as const),
    ...(own.includes('responsible-official') || own.includes('body-head')
      ? [`responsible:${account.organisation}` as const]
      : []),
  ];
}

function readable(database: Database, account: AccountRow) {
  return database.selectFrom('filing_readers').select('filing').where('reader', 'in', readersOf(account));
}

type NewFiling = Omit<FilingRow, 'state' | 'subject'>;

async function insertFiling(transaction: Database, filing: Filing, row: NewFiling): Promise<void> {
  await transaction
    .insertInto('filings')
    .values({ ...row, state: filing.state, subject: filing.subject ?? null })
    .execute();
  await addReaders(transaction, row.id, filing.readers);
  await announceFiling(transaction, row.id);
}

/** Tells everybody who is signed in and may read it. */
async function announceFiling(transaction: Database, id: string): Promise<void> {
  const readers = await transaction
    .selectFrom('filing_readers')
    .innerJoin('filings', 'filings.id', 'filing_readers.filing')
    .select(['reader', 'type'])
    .where('filing', '=', id)
    .execute();
  const names = new Set(readers.map(({ reader }) => reader));
  const present = await transaction
    .selectFrom('accounts')
    .selectAll()
    .where('iin', 'in', transaction.selectFrom('sessions').select('iin').where('ended_at', 'is', null))
    .execute();
  for (const account of present) {
    if (!readersOf(account).some((reader) => names.has(reader))) continue;
    await appendEvent(
      transaction,
      { iin: account.iin, session: null },
      { event: 'filings-changed', filing: id, type: readers[0]?.type ?? '' },
    );
  }
}

function rowOf(document: FiledDocument, now: Date) {
  return {
    id: document.id,
    type: document.type,
    issued_at: document.issuedAt,
    filed_at: now.toISOString(),
    refs: JSON.stringify(document.refs ?? []),
  };
}

function summaryOf(row: FilingRow): FilingSummary {
  return {
    id: row.id,
    type: row.type,
    author: row.author_name,
    organisation: row.organisation,
    issuedAt: row.issued_at,
    state: row.state,
    refs: [...refsOf(row)],
  };
}
