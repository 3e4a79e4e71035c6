import { failure, type Outcome, success } from '../../../protocol/outcome.ts';
import type { TokenLine } from '../order.ts';
import type { OfficerRow } from './officers.ts';
import type { BulkEntry } from './state.ts';

/** What is known when the token of a row is looked for. */
export interface TokenSearch {
  readonly officer: OfficerRow;
  readonly entry: BulkEntry | null;
  /** Serial numbers of the tokens of other rows: they may still be inserted and are passed over. */
  readonly beside: ReadonlySet<string>;
}

/**
 * The token for a row among those inserted: the one with the serial number of the state or of the list, else one begun
 * under this label, else the only blank one; null when the next token must be inserted. Whatever is unclear stops the
 * run: two that fit (`token-ambiguous`), or a used token that belongs to no row (`token-not-blank`).
 */
export function findToken(
  tokens: readonly TokenLine[],
  { officer, entry, beside }: TokenSearch,
): Outcome<TokenLine | null> {
  const serial = entry?.serial ?? officer.serial;
  if (serial !== null && serial !== '') return only(tokens.filter((token) => token.serial === serial));
  const others = tokens.filter((token) => token.serial === '' || !beside.has(token.serial));
  const begun =
    entry === null ? [] : others.filter((token) => token.initialised && token.label === officer.label);
  if (begun.length > 0) return only(begun);
  const blank = others.filter(isBlank);
  if (blank.length < others.length) return failure('token-not-blank');
  return only(blank);
}

/** Neither a user PIN nor anything visible: what `init` takes without `--force`. */
export function isBlank({ initialised, pin, keys, certificates, fault }: TokenLine): boolean {
  if (!initialised) return true;
  return pin.counter === 'unknown' && keys.length === 0 && certificates.length === 0 && fault === null;
}

function only(found: readonly TokenLine[]): Outcome<TokenLine | null> {
  const [token = null] = found;
  return found.length > 1 ? failure('token-ambiguous', { count: String(found.length) }) : success(token);
}
