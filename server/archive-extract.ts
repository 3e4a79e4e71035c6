import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCoveredBy } from './archive-coverage.ts';
import { findFiling } from './filings.ts';
import { appendLeaf, makeLeaf } from './journal/leaf.ts';
import { type Database, inTransaction } from './store/open.ts';

/** What was taken out of the archive for one oversight request. */
export interface ArchiveExtract {
  readonly files: readonly string[];
  /** Requests whose result is not there yet. */
  readonly notReady: readonly string[];
}

/**
 * The operator's command behind the keeper's desk: writes the sealed copies of all results an oversight request covers
 * into a folder, `<request>.p7m` each, for the keeper to open with the archive's key (`npm run archive -- open`). Every
 * copy is a row of the journal before its file is there (Rules 151, items 53 and 54; joint order, item 34). Throws when
 * there is no such request, or when it was answered with nothing.
 */
export async function extractArchive(
  database: Database,
  { oversight, folder, at }: { readonly oversight: string; readonly folder: string; readonly at: Date },
): Promise<ArchiveExtract> {
  const filing = await findFiling(database, oversight);
  if (filing?.type !== 'oversight-request') throw new Error('there is no such oversight request');
  const rows = await database
    .selectFrom('oversight_coverage')
    .innerJoin('requests', (join) =>
      join.on(({ eb, or }) =>
        or([
          eb('requests.id', '=', eb.ref('oversight_coverage.request')),
          eb('requests.supplements', '=', eb.ref('oversight_coverage.request')),
        ]),
      ),
    )
    .select(['requests.id', 'requests.supplements', 'requests.archived'])
    .where('oversight_coverage.filing', '=', oversight)
    .orderBy('requests.id')
    .execute();
  if (rows.length === 0) throw new Error('the request was not answered with the information received');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files: string[] = [];
  const notReady: string[] = [];
  for (const { id, supplements, archived } of rows) {
    if (archived === null) {
      notReady.push(id);
      continue;
    }
    const file = join(folder, `${id}.p7m`);
    if (existsSync(file)) throw new Error(`${file} is there already: name an empty folder`);
    await inTransaction(database, async (transaction) => {
      if (!(await isCoveredBy(transaction, oversight, { id, supplements })))
        throw new Error('a request that is not covered');
      const leaf = { at: at.toISOString(), reader: 'operator-command', what: id, ground: oversight };
      await appendLeaf(transaction, makeLeaf({ kind: 'reading', ...leaf }));
    });
    writeFileSync(file, archived, { mode: 0o600, flag: 'wx' });
    files.push(file);
  }
  return { files, notReady };
}
