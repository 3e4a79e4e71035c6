import type { Service, ServiceField } from '../../protocol/services/service.ts';
import type { Contents } from './contents.ts';
import { createTraceFinder, fold } from './personal-traces.ts';
import { attachments, type Reduced } from './truncate.ts';

/** Records that agree in everything they are left with must be at least so many; fewer are suppressed. */
export const smallestGroup = 3;

export interface Depersonalised extends Reduced {
  /** How many records were suppressed, because fewer than `smallestGroup` were alike. */
  readonly suppressed: number;
}

type Row = Readonly<Record<string, string>>;

/**
 * Depersonalised data (order 146, item 12). Within one result the same person gets the same pseudonym in the place of
 * each identifier; names, contacts and numbers of documents are taken out, a birth date becomes its decade, any other
 * time its year. A value in which something personal of this answer still stands (`createTraceFinder`) is taken out
 * whole. What then tells records apart, numbers with a unit left aside, makes groups; small ones are suppressed.
 * Photographs, documents and relations never leave.
 */
export function depersonalise(service: Service, contents: Contents): Depersonalised {
  const isTelling = createTraceFinder(service, contents.records);
  const pseudonyms = createPseudonyms();
  const records = contents.records.map((record) => replaced(service, record, { isTelling, pseudonyms }));
  const kept = withoutSmallGroups(service, records);
  const removed = service.fields.filter(({ name }) =>
    contents.records.some(
      (record, place) => record[name] !== undefined && records[place]?.[name] === undefined,
    ),
  );
  return {
    contents: { records: kept, photograph: null, file: null, graph: null },
    hidden: [...removed.map(({ name }) => name), ...attachments.filter((name) => contents[name] !== null)],
    suppressed: records.length - kept.length,
  };
}

/** Twelve digits are a person, natural or legal; anything else is a thing: a plate, a parcel of land. */
function createPseudonyms(): (identifier: string) => string {
  const known = new Map<string, number>();
  return (identifier) => {
    const key = fold(identifier);
    const number = known.get(key) ?? known.size + 1;
    known.set(key, number);
    return /^\d{12}$/.test(key) ? `Тұлға ${number} / Лицо ${number}` : `Нысан ${number} / Объект ${number}`;
  };
}

interface Replacing {
  readonly isTelling: ReturnType<typeof createTraceFinder>;
  readonly pseudonyms: (identifier: string) => string;
}

function replaced({ fields }: Service, record: Row, replacing: Replacing): Row {
  return Object.fromEntries(
    fields.flatMap((field): [string, string][] => {
      const value = record[field.name];
      if (value === undefined) return [];
      const shown = replacedValue(field, value, replacing);
      return shown === null ? [] : [[field.name, shown]];
    }),
  );
}

function replacedValue(
  field: ServiceField,
  value: string,
  { isTelling, pseudonyms }: Replacing,
): string | null {
  if (field.personal === 'identifier') return value.trim() === '' ? null : pseudonyms(value);
  if (field.personal === 'birth-date') return decadeOf(value);
  if (field.personal !== undefined) return null;
  if (field.kind === 'time' || datePattern.test(value)) return yearOf(value);
  // A sum of money may be long; nobody's number has a unit.
  return isTelling(value, field.unit === undefined ? 10 : 12) ? null : value;
}

/** A value that is a date alone, as registers write it. */
const datePattern = /^\s*(\d{4}-\d{2}-\d{2}|\d{2}\.\d{2}\.\d{4})/;

function decadeOf(value: string): string | null {
  const year = yearOf(value);
  return year === null ? null : `${year.slice(0, 3)}0–${year.slice(0, 3)}9`;
}

function yearOf(value: string): string | null {
  return /(?<!\d)(?:18|19|20)\d{2}(?!\d)/.exec(value)?.[0] ?? null;
}

/**
 * A group is as large as the fewest different persons or things any of its identifiers names: three rows about one
 * person are that one person, whatever else they name.
 */
function withoutSmallGroups({ fields }: Service, records: readonly Row[]): readonly Row[] {
  const identifiers = fields.filter(({ personal }) => personal === 'identifier').map(({ name }) => name);
  const telling = fields.filter(({ personal, unit }) => personal !== 'identifier' && unit === undefined);
  const groups = Map.groupBy(records, (record) =>
    JSON.stringify(telling.map(({ name }) => record[name] ?? null)),
  );
  const small = new Set(
    [...groups.values()].filter((group) => sizeOf(group, identifiers) < smallestGroup).flat(),
  );
  return records.filter((record) => !small.has(record));
}

function sizeOf(group: readonly Row[], identifiers: readonly string[]): number {
  const counts = identifiers
    .map((name) => new Set(group.flatMap((record) => record[name] ?? [])).size)
    .filter((count) => count > 0);
  return Math.min(group.length, ...counts);
}
