import { sql } from 'kysely';
import { type AccessApplication, accessApplicationSchema } from '../protocol/documents/access-application.ts';
import { applicationConsentSchema } from '../protocol/documents/application-consent.ts';
import type { FilingState } from '../protocol/http.ts';
import { readFiledDocument } from './filed-document.ts';
import { findFiling } from './filings.ts';
import type { Database } from './store/open.ts';

/** The applications that wait for a decision, oldest first. */
export async function openApplications(
  database: Database,
): Promise<{ readonly id: string; readonly filed_at: string; readonly author_name: string }[]> {
  return await database
    .selectFrom('filings')
    .select(['id', 'filed_at', 'author_name'])
    .where('type', '=', 'access-application')
    .where('state', '=', 'open')
    .orderBy('id')
    .execute();
}

/** A filed application by its id; null when there is none. */
export async function findApplication(database: Database, id: string): Promise<AccessApplication | null> {
  return (await readFiledDocument(database, id, accessApplicationSchema))?.document ?? null;
}

/** Whether a person has an application that nobody decided yet. */
export async function hasOpenApplication(database: Database, iin: string): Promise<boolean> {
  const row = await database
    .selectFrom('filings')
    .select('id')
    .where('type', '=', 'access-application')
    .where('subject', '=', iin)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return row !== undefined;
}

/** The filings of a type that answer a document: their `refs` name it first. Oldest first. */
export async function answersTo(database: Database, type: string, id: string): Promise<string[]> {
  const rows = await database
    .selectFrom('filings')
    .select('id')
    .where('type', '=', type)
    .where(sql`json_extract(refs, '$[0]')`, '=', id)
    .orderBy('filed_at')
    .execute();
  return rows.map((row) => row.id);
}

/** The head's last word on an application: given, refused, or null while there is none. */
export async function consentTo(database: Database, id: string): Promise<'given' | 'refused' | null> {
  const last = (await answersTo(database, 'application-consent', id)).at(-1);
  if (last === undefined) return null;
  const read = await readFiledDocument(database, last, applicationConsentSchema);
  return read?.document.body.consent ?? null;
}

/**
 * What the workstation that sent an application learns without anybody signed in: the operator's decision, or how the
 * application stands while there is none; null for every other workstation and document.
 */
export async function answerToApplication(
  database: Database,
  workstation: string,
  id: string,
): Promise<{ readonly der: Uint8Array } | { readonly id: string; readonly state: FilingState } | null> {
  const filing = await findFiling(database, id);
  if (filing === null || filing.type !== 'access-application') return null;
  const sent = await readFiledDocument(database, id, accessApplicationSchema);
  if (sent?.workstation !== workstation) return null;
  const [decision] = await answersTo(database, 'operator-decision', id);
  if (decision === undefined) return { id, state: filing.state };
  const { der } = await database
    .selectFrom('filings')
    .innerJoin('documents', 'documents.sha256', 'filings.sha256')
    .select('documents.der')
    .where('filings.id', '=', decision)
    .executeTakeFirstOrThrow();
  return { der };
}
