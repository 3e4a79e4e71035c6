import { type Capacity, capacityTitles } from '../../protocol/capacities.ts';
import type { DocumentType } from '../../protocol/documents/document.ts';
import type { FilingState } from '../../protocol/http.ts';
import type { Failure } from '../../protocol/outcome.ts';
import { isOneOf } from '../capacities.ts';
import type { CentreSigner } from '../centre-signer.ts';
import type { Connection } from '../connection.ts';
import { type Filing, fileDocument, findFiling, readFiling, setFilingState } from '../filings.ts';
import type { FilingRow } from '../store/filing-tables.ts';
import type { Database } from '../store/open.ts';
import type { AccountRow } from '../store/tables.ts';
import { type DocumentHandler, type Envelope, granted, outboxAge, refused } from './handler.ts';

/** A document with the members every filed one has. */
export type FiledEnvelope = Envelope & {
  readonly type: string;
  readonly refs?: readonly string[] | undefined;
};

/** What is known when a filed document is judged or takes effect. */
export interface FilingCase<D> {
  readonly database: Database;
  readonly account: AccountRow;
  readonly document: D;
  readonly receivedAt: Date;
  /** Signs what the centre issues in answer. */
  readonly signer: CentreSigner;
  readonly connection: Connection;
  /** The document it answers; null when it stands by itself. */
  readonly answered: FilingRow | null;
}

/** What differs between documents that a person files from a form. */
export interface FilingRule<D> {
  /** Who reads it and how it stands, once accepted. */
  readonly filing: (one: FilingCase<D>) => Filing | Promise<Filing>;
  /** How the document it answers stands then; left out when it stays as it is. */
  readonly answers?: (one: FilingCase<D>) => FilingState | null;
  /** The type's own rules, beside who may file and what is answered. */
  readonly judge?: (one: FilingCase<D>) => Promise<Failure | null>;
  /** Its effect beyond the desks, within the transaction. */
  readonly effect?: (one: FilingCase<D>) => Promise<Failure | null>;
}

/**
 * The handler of a type with a form: a signed-in person of one of the form's capacities files it; what it answers must
 * be there, readable by this person, of the right type and still open. Everything else is the rule's.
 */
export function plainFiling<D extends FiledEnvelope>(
  type: DocumentType<D>,
  rule: FilingRule<D>,
): DocumentHandler<D, null> {
  return {
    type,
    needsSession: true,
    maximumAge: outboxAge,
    authorise: async ({ database, session, receivedAt, centre: signer, connection }, document) => {
      if (session === null) return refused({ code: 'session-absent' });
      const { account } = session;
      const fault = filerFault(type, account) ?? (await answerFault(database, account, type, document));
      if (fault !== null) return refused(fault);
      const answered = await answeredOf(database, type, document);
      const one = { database, account, document, receivedAt, signer, connection, answered };
      const own = (await rule.judge?.(one)) ?? null;
      return own === null ? granted(null) : refused(own);
    },
    apply: async (transaction, { session, receivedAt, centre: signer, connection }, { document }) => {
      if (session === null) return { code: 'session-absent' };
      const { account } = session;
      // Another answer may have been accepted while this one was judged.
      const late = await answerFault(transaction, account, type, document);
      if (late !== null) return late;
      const answered = await answeredOf(transaction, type, document);
      const one = { database: transaction, account, document, receivedAt, signer, connection, answered };
      await fileDocument(transaction, { author: account, receivedAt }, document, await rule.filing(one));
      const state = rule.answers?.(one) ?? null;
      if (answered !== null && state !== null) await setFilingState(transaction, answered.id, state);
      return (await rule.effect?.(one)) ?? null;
    },
  };
}

/** Why an account may not file a type; null when it may. */
function filerFault<D>({ form }: DocumentType<D>, account: AccountRow): Failure | null {
  const filers = form?.filers ?? [];
  const wanted = filers.filter((filer): filer is Capacity => filer !== 'user');
  if (wanted.length < filers.length || isOneOf(account, wanted)) return null;
  const names = wanted.map((capacity) => `${capacityTitles[capacity].kk} / ${capacityTitles[capacity].ru}`);
  return { code: 'filer-not-permitted', params: { filers: names.join('; ') } };
}

async function answerFault<D extends FiledEnvelope>(
  database: Database,
  account: AccountRow,
  type: DocumentType<D>,
  document: D,
): Promise<Failure | null> {
  const types = type.form?.answers;
  if (types === undefined) return null;
  const answered = await answeredOf(database, type, document);
  const isThere = answered !== null && types.includes(answered.type);
  if (!isThere || (await readFiling(database, account, answered.id)) === null)
    return { code: 'answered-document-absent' };
  return answered.state === 'open' || answered.state === 'in-force'
    ? null
    : { code: 'answered-document-closed' };
}

async function answeredOf<D extends FiledEnvelope>(
  database: Database,
  { form }: DocumentType<D>,
  { refs }: D,
): Promise<FilingRow | null> {
  const [first] = form?.answers === undefined ? [] : (refs ?? []);
  return first === undefined ? null : await findFiling(database, first);
}
