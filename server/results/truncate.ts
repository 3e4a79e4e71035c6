import type { Service } from '../../protocol/services/service.ts';
import type { Contents } from './contents.ts';

/** What attachments are called among the names of hidden fields. */
export const attachments = ['photograph', 'file', 'graph'] as const;

/** What is left to show, and the names of what was taken out. */
export interface Reduced {
  readonly contents: Contents;
  readonly hidden: readonly string[];
}

/** Whether a service can be answered truncated: only when its catalogue entry says which fields stay at the centre. */
export function canTruncate({ truncated = [] }: Service): boolean {
  return truncated.length > 0;
}

/**
 * The truncated answer (Rules 151, appendices 1 and 2: "+усеченный"): the fields the catalogue entry names are taken
 * out before anything is signed, and every attachment with them, as its inside cannot be cut; a record the entry keeps
 * out altogether (joint order, appendix 2, note **) goes too. Throws for a service that names no field: such a request
 * is refused when it comes, and an answer in full must not be the way out.
 */
export function truncate(service: Service, contents: Contents): Reduced {
  if (!canTruncate(service)) throw new Error('a truncated answer of a service that names no field to hide');
  const hidden = new Set(service.truncated);
  const kept = contents.records.filter((record) => service.isInTruncated?.(record) ?? true);
  const taken = attachments.filter((name) => contents[name] !== null);
  return {
    contents: {
      records: kept.map((record) =>
        Object.fromEntries(Object.entries(record).filter(([name]) => !hidden.has(name))),
      ),
      photograph: null,
      file: null,
      graph: null,
    },
    hidden: [...hidden, ...taken],
  };
}
