import { createHash } from 'node:crypto';
import { dayInAstana } from '../../protocol/calendar/days.ts';
import type { Failure } from '../../protocol/outcome.ts';
import { firstDayAfter, periodKind } from '../../protocol/statistics/periods.ts';
import type { Publication } from '../../protocol/statistics/publications.ts';
import type { PublicationBody } from '../../protocol/statistics/published-file.ts';
import { setFilingState } from '../filings.ts';
import type { Database } from '../store/open.ts';
import { type Content, contentOf, textOf } from './content.ts';
import { hasRestrictedMark } from './restricted.ts';
import { tableOf } from './table.ts';

/** Why something is not published: not of the table or its period, not ended yet, restricted, or not the file it says. */
export function publicationFault(
  publications: readonly Publication[],
  body: PublicationBody,
  receivedAt: Date,
): Failure | null {
  const publication = publications.find(({ number }) => String(number) === body.number);
  if (publication === undefined) return { code: 'document-malformed', params: { detail: 'body.number' } };
  const { period, access } = body;
  if (periodKind(period) !== publication.period || firstDayAfter(period) > dayInAstana(receivedAt))
    return { code: 'publication-period', params: { period } };
  const content = contentOf(body);
  const isRestricted = access === 'restricted' || hasRestrictedMark(content);
  return contentFault(body, content) ?? (isRestricted ? { code: 'publication-restricted' } : null);
}

function contentFault({ file }: PublicationBody, content: Content): Failure | null {
  if (file === undefined) return tableOf(content) === null ? { code: 'publication-table' } : null;
  const digest = createHash('sha256').update(content.bytes).digest('hex');
  return digest === file.digest && textOf(content) !== null ? null : { code: 'publication-digest' };
}

/** Makes a filing the publication in force of its period; the one before it, if any, is closed. */
export async function publish(
  transaction: Database,
  kind: Publication['kind'],
  { id, body }: { readonly id: string; readonly body: PublicationBody },
): Promise<void> {
  const key = { kind, number: Number(body.number), period: body.period };
  const earlier = await transaction
    .selectFrom('statistical_publications')
    .select('filing')
    .where('kind', '=', key.kind)
    .where('number', '=', key.number)
    .where('period', '=', key.period)
    .executeTakeFirst();
  if (earlier !== undefined) await setFilingState(transaction, earlier.filing, 'closed');
  await transaction
    .insertInto('statistical_publications')
    .values({ ...key, filing: id })
    .onConflict((conflict) => conflict.columns(['kind', 'number', 'period']).doUpdateSet({ filing: id }))
    .execute();
}
