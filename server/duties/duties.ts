import type { DutyView } from '../../protocol/http.ts';
import { toAstana } from '../../protocol/time.ts';
import type { Centre } from '../centre.ts';
import { readersOf } from '../filings.ts';
import type { AccountRow } from '../store/tables.ts';
import { duties } from './catalogue.ts';

/** What an account must do and by when: the overdue first, then by term. */
export async function dutiesOf(
  { database, now }: Pick<Centre, 'database' | 'now'>,
  account: AccountRow,
): Promise<DutyView[]> {
  const at = now();
  const readers = readersOf(account);
  const found = await Promise.all(
    duties.map(async ({ name, item, find }) => {
      const due = await find(database, at);
      return due
        .filter((one) => one.readers.some((reader) => readers.includes(reader)))
        .map(({ text, filing, dueAt }) => ({ duty: name, item, text, filing, dueAt }));
    }),
  );
  return found
    .flat()
    .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime())
    .map(({ dueAt, ...rest }) => ({ ...rest, dueAt: toAstana(dueAt), isOverdue: dueAt <= at }));
}
