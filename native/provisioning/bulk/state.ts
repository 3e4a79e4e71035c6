import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { failure, type Outcome, success } from '../../../protocol/outcome.ts';

/** How far a row has come. `started`: a token may have been initialised without our hearing of it. */
export const bulkSteps = ['started', 'initialised', 'keys', 'requested'] as const;

const entrySchema = z.strictObject({
  /** Digest of the row as it was when its token was begun. */
  row: z.string(),
  step: z.enum(bulkSteps),
  serial: z.string().nullable(),
});
export type BulkEntry = z.infer<typeof entrySchema>;

const stateSchema = z.strictObject({ version: z.literal(1), rows: z.record(z.string(), entrySchema) });

/** What was done of a list so far, by the label of the token; kept beside the list, without PINs and names. */
export interface BulkState {
  entry(label: string): BulkEntry | null;
  /** Serial numbers of the tokens of other rows. */
  serialsBeside(label: string): ReadonlySet<string>;
  /** On the disk when it returns. Fails with `file-unwritable`. */
  put(label: string, entry: BulkEntry): Outcome<null>;
}

/** Opens the state of a list; there is none before the first token. Fails with `file-unreadable` or `file-malformed`. */
export function openState(file: string): Outcome<BulkState> {
  const read = readRows(file);
  if (!read.ok) return read;
  const rows = read.value;
  return success({
    entry: (label) => rows.get(label) ?? null,
    serialsBeside: (label) =>
      new Set(
        [...rows].flatMap(([other, { serial }]) => (other === label || serial === null ? [] : [serial])),
      ),
    put: (label, entry) => {
      rows.set(label, entry);
      return write(file, rows);
    },
  });
}

function readRows(file: string): Outcome<Map<string, BulkEntry>> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isAbsent ? success(new Map()) : failure('file-unreadable', { file });
  }
  try {
    return success(new Map(Object.entries(stateSchema.parse(JSON.parse(text)).rows)));
  } catch {
    return failure('file-malformed', { file, detail: 'JSON' });
  }
}

/** Written aside and renamed: an interruption leaves the old state or the new one. */
function write(file: string, rows: ReadonlyMap<string, BulkEntry>): Outcome<null> {
  try {
    const content = JSON.stringify({ version: 1, rows: Object.fromEntries(rows) }, null, 2);
    writeFileSync(`${file}.new`, `${content}\n`, { mode: 0o600, flush: true });
    renameSync(`${file}.new`, file);
    return success(null);
  } catch {
    return failure('file-unwritable', { file });
  }
}
