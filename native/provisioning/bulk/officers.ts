import { createHash } from 'node:crypto';
import { z } from 'zod';
import { iinFault } from '../../../protocol/identifiers/iin.ts';
import { failure, type Outcome, success } from '../../../protocol/outcome.ts';
import { parseCsv } from '../csv.ts';
import { fileStem } from '../file-stem.ts';
import { labelBytes } from '../initialise.ts';
import { type Order, personSchema } from '../order.ts';

/** One row of the list: an officer and the token to be made for that person. */
export interface OfficerRow {
  /** Record of the file, the heading being 1. */
  readonly row: number;
  /** The token's label; names the row in the state, so that no personal data is there. */
  readonly label: string;
  readonly person: NonNullable<Order['person']>;
  /** The token meant, when the list says so. */
  readonly serial: string | null;
  /** SHA-256 of the row, to see that it is still the same. */
  readonly digest: string;
}

const columns = [
  'iin',
  'surname',
  'given-name',
  'patronymic',
  'organisation',
  'unit',
  'position',
  'e-mail',
  'label',
  'serial',
] as const;
type Column = (typeof columns)[number];
const required: readonly Column[] = ['iin', 'surname', 'given-name', 'label'];

/** More officers than this are no list for one sitting. */
const mostRows = 1000;

const isColumn = (name: string): name is Column => columns.some((column) => column === name);

const labelSchema = z
  .string()
  .trim()
  .min(1)
  .refine((label) => Buffer.byteLength(label) <= labelBytes && !/\p{C}/u.test(label));

/**
 * Reads the list of officers from CSV with a heading. Everything is checked before the first token is touched: known
 * columns, names, ИИН with its check digit, labels that fit a token, no ИИН, label or serial number twice. Fails with
 * `file-malformed`, naming the record and the column, never the value.
 */
export function readOfficers(text: string, file: string): Outcome<OfficerRow[]> {
  const fault = (row: number, detail: string) =>
    failure('file-malformed', { file, detail: `${row}: ${detail}` });
  const read = parseCsv(text);
  if ('faultLine' in read) return failure('file-malformed', { file, detail: `:${read.faultLine}` });
  const [heading = [], ...records] = read.records.filter((record) => record.join('') !== '');
  const names = heading.map((name) => name.trim().toLowerCase());
  const odd = names.find((name, place) => !isColumn(name) || names.indexOf(name) !== place);
  const absent = required.find((name) => !names.includes(name));
  if (odd !== undefined || absent !== undefined) return fault(1, absent ?? 'heading');
  if (records.length === 0 || records.length > mostRows) return fault(1, `1-${mostRows}`);
  const officers: OfficerRow[] = [];
  for (const [index, record] of records.entries()) {
    const officer = readRow(index + 2, names, record);
    if (typeof officer === 'string') return fault(index + 2, officer);
    const twice = officers.map((earlier) => sameAs(earlier, officer)).find((column) => column !== null);
    if (twice !== undefined && twice !== null) return fault(index + 2, twice);
    officers.push(officer);
  }
  return success(officers);
}

/** A row as an officer, or the column that is wrong. */
function readRow(row: number, names: readonly string[], record: readonly string[]): OfficerRow | string {
  if (record.length !== names.length) return String(record.length);
  const filled = names.flatMap((name, place) => {
    const value = (record[place] ?? '').trim().normalize('NFC');
    return value === '' ? [] : [[name, value] as const];
  });
  const values: Partial<Record<string, string>> = Object.fromEntries(filled);
  const { surname, patronymic, iin, serial = null } = values;
  const named = { surname, 'given-name': values['given-name'], iin };
  const person = personSchema.safeParse(patronymic === undefined ? named : { ...named, patronymic });
  if (!person.success) return String(person.error.issues[0]?.path[0] ?? 'iin');
  if (iinFault(person.data.iin) !== null) return 'iin';
  const label = labelSchema.safeParse(values['label']);
  if (!label.success) return 'label';
  const digest = createHash('sha256').update(JSON.stringify(filled)).digest('hex');
  return { row, label: label.data, person: person.data, serial, digest };
}

/** Which column two rows may not have in common; labels also name files. */
function sameAs(one: OfficerRow, other: OfficerRow): Column | null {
  if (fileStem(one.label) === fileStem(other.label)) return 'label';
  if (one.person.iin === other.person.iin) return 'iin';
  return one.serial !== null && one.serial === other.serial ? 'serial' : null;
}
