import { type TokenEvent, tokenRecord } from '../../protocol/documents/token-record.ts';
import type { Failure } from '../../protocol/outcome.ts';
import type { TokenRecordRow } from '../store/equipment-tables.ts';
import type { Database } from '../store/open.ts';
import { type FilingCase, plainFiling } from './plain-filing.ts';

type Document = ReturnType<typeof tokenRecord.schema.parse>;

/**
 * The operator's inventory of tokens (Rules 151, item 36). A record must follow from the last one of its serial number;
 * the holder reads what is said of the token. The SIGN certificate of an issued token counts as a key on a protected
 * carrier (order 146, item 13) until the token is initialised again, given another label or retired.
 */
export const tokenRecordHandler = plainFiling(tokenRecord, {
  judge: async ({ database, document }) => recordFault(document, await lastRecord(database, document)),
  filing: async ({ database, document }) => {
    const holder = holderAfter(document, await lastRecord(database, document)) ?? document.body.holder;
    const readers = ['capacity:operator'] as const;
    return holder === undefined
      ? { state: 'in-force', readers }
      : { state: 'in-force', readers: [...readers, `iin:${holder}`], subject: holder };
  },
  effect: async (one) => {
    const last = await lastRecord(one.database, one.document);
    // Another operator's record may have been accepted while this one was judged.
    return recordFault(one.document, last) ?? (await keepRecord(one, last));
  },
});

/** The last record of a token; null when there is none yet. */
async function lastRecord(
  database: Database,
  { body: { serial } }: Pick<Document, 'body'>,
): Promise<TokenRecordRow | null> {
  const row = await database
    .selectFrom('token_records')
    .selectAll()
    .where('serial', '=', serial)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** What may be said of a token after its last record; the first one is its initialisation. */
const following: Readonly<Record<TokenEvent | 'none', readonly TokenEvent[]>> = {
  none: ['initialised'],
  initialised: ['initialised', 'relabelled', 'issued', 'retired'],
  relabelled: ['initialised', 'relabelled', 'issued', 'retired'],
  issued: ['blocked', 'unblocked', 'returned', 'retired'],
  blocked: ['unblocked', 'returned', 'retired'],
  unblocked: ['blocked', 'unblocked', 'returned', 'retired'],
  returned: ['initialised', 'relabelled', 'issued', 'retired'],
  retired: ['initialised'],
};

function recordFault({ body }: Document, last: TokenRecordRow | null): Failure | null {
  const { event, serial, holder, certificates } = body;
  if (!following[last?.event ?? 'none'].includes(event))
    return { code: 'token-event-impossible', params: { serial, last: last?.event ?? '—' } };
  if (event === 'issued') {
    const isWhole = certificates?.auth !== undefined && certificates.sign !== undefined;
    if (holder !== undefined && isWhole) return null;
    const detail = holder === undefined ? 'body.holder' : 'body.certificates';
    return { code: 'document-malformed', params: { detail } };
  }
  const isSame = holder === undefined || holder === last?.holder;
  return isSame ? null : { code: 'token-held-by-other' };
}

/** A label is set by C_InitToken too, which leaves no key. */
const erasing = new Set<TokenEvent>(['initialised', 'relabelled', 'retired']);

const held = new Set<TokenEvent>(['blocked', 'unblocked']);

function holderAfter({ body }: Document, last: TokenRecordRow | null): string | undefined {
  if (body.event === 'issued') return body.holder;
  // Who gives it back, or had it when it was retired, reads that record too.
  return last?.holder ?? undefined;
}

async function keepRecord(
  { database, document }: FilingCase<Document>,
  last: TokenRecordRow | null,
): Promise<null> {
  const { id, body } = document;
  const isKept = !erasing.has(body.event);
  // Only the record of its issue says which key a token has; what another one mentions is not taken away with it.
  const before = isKept ? (last?.sign_sha256 ?? null) : null;
  const sign = body.event === 'issued' ? (body.certificates?.sign ?? null) : before;
  const holder = body.event === 'issued' || held.has(body.event) ? holderAfter(document, last) : undefined;
  await database
    .insertInto('token_records')
    .values({ filing: id, serial: body.serial, event: body.event, holder: holder ?? null, sign_sha256: sign })
    .execute();
  if (body.event === 'issued' && sign !== null) await protect(database, sign);
  const isDestroyed = !isKept && last !== null && last.sign_sha256 !== null;
  if (isDestroyed)
    await database.deleteFrom('protected_keys').where('certificate_sha256', '=', last.sign_sha256).execute();
  return null;
}

async function protect(database: Database, sha256: string): Promise<void> {
  await database
    .insertInto('protected_keys')
    .values({ certificate_sha256: sha256 })
    .onConflict((conflict) => conflict.column('certificate_sha256').doNothing())
    .execute();
}
