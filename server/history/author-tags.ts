import { randomBytes } from 'node:crypto';
import { authorTag } from '../../trust/author-tag.ts';
import type { Database } from '../store/open.ts';

/** The month a tag's key belongs to, in UTC. */
export const monthOf = (at: Date): string => at.toISOString().slice(0, 7);

/**
 * The tag that a leaf of the journal carries for the author of a document: tells nobody who it is, and lets a prosecutor
 * who is given the month's key check that an answer about a person left nothing out (Rules 151, items 54-56).
 */
export async function tagOf(
  database: Database,
  { iin, sha256, at }: { readonly iin: string; readonly sha256: string; readonly at: Date },
): Promise<string> {
  return authorTag(await keyOf(database, monthOf(at)), iin, sha256);
}

/** The keys of the months a period touches; a month in which nothing was tagged has none. */
export async function tagKeys(
  database: Database,
  from: Date,
  until: Date,
): Promise<{ month: string; key: string }[]> {
  const rows = await database
    .selectFrom('tag_keys')
    .selectAll()
    .where('month', '>=', monthOf(from))
    .where('month', '<=', monthOf(until))
    .orderBy('month')
    .execute();
  return rows.map(({ month, key }) => ({ month, key: Buffer.from(key).toString('hex') }));
}

async function keyOf(database: Database, month: string): Promise<Uint8Array> {
  const find = () =>
    database.selectFrom('tag_keys').select('key').where('month', '=', month).executeTakeFirst();
  const known = await find();
  if (known !== undefined) return known.key;
  // Two that need the first key of a month at once: the row that was there first is everybody's.
  await database
    .insertInto('tag_keys')
    .values({ month, key: randomBytes(32) })
    .onConflict((conflict) => conflict.column('month').doNothing())
    .execute();
  const made = await find();
  if (made === undefined) throw new Error('the key of a month was not kept');
  return made.key;
}
