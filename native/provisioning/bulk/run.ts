import { type Failure, failure, type Outcome, success } from '../../../protocol/outcome.ts';
import type { Order, Report, TokenLine } from '../order.ts';
import { findToken, isBlank } from './find-token.ts';
import type { OfficerRow } from './officers.ts';
import type { BulkEntry, BulkState } from './state.ts';

/** What became of one row. `outcome`: what was done, what a dry run would do, or the code of the failure. */
export interface RowResult {
  readonly row: number;
  readonly label: string;
  readonly serial: string | null;
  readonly outcome: 'done' | 'already-done' | 'would-initialise' | 'would-continue' | Failure['code'];
  readonly files: readonly string[];
}

/** What differs between the orders of a run. */
export type BulkOrder = Pick<Order, 'verb' | 'token' | 'pins'> &
  Partial<Pick<Order, 'label' | 'force' | 'confirm' | 'person'>>;

/** The outside of a run. */
export interface BulkHands {
  readonly state: BulkState;
  carryOut(order: BulkOrder): Promise<Outcome<Report>>;
  /** PINs for a row; the SO PIN too when its token is to be initialised. */
  pins(officer: OfficerRow, isNew: boolean): Promise<Outcome<Order['pins']>>;
  /** Has the next token inserted; false when nobody does. */
  insertToken(officer: OfficerRow, serial: string | null): Promise<boolean>;
  write(files: Report['files']): Outcome<string[]>;
  /** Whether a token that is not blank may be erased when the list names its serial number. */
  readonly force: boolean;
}

/** The rows done before the run ended, and why it ended early. */
export interface BulkRun {
  readonly rows: readonly RowResult[];
  readonly error: Failure | null;
}

/**
 * Makes the token of each officer in turn: initialise, keys, requests. After every step the state is on the disk, so that
 * an interrupted run is taken up where it was. The first thing that fails or is unclear ends the run.
 */
export async function runBulk(officers: readonly OfficerRow[], hands: BulkHands): Promise<BulkRun> {
  const rows: RowResult[] = [];
  for (const officer of officers) {
    const { row, label } = officer;
    const done = await prepare(officer, hands);
    const serial = hands.state.entry(label)?.serial ?? null;
    if (!done.ok)
      return {
        rows: [...rows, { row, label, serial, outcome: done.error.code, files: [] }],
        error: done.error,
      };
    rows.push({ row, label, serial, ...done.value });
  }
  return { rows, error: null };
}

/** What a run would do with each row; nothing is asked, sent or written. */
export function rehearseBulk(officers: readonly OfficerRow[], state: BulkState): BulkRun {
  const rows: RowResult[] = [];
  for (const officer of officers) {
    const { row, label } = officer;
    const entry = state.entry(label);
    const changed = rowFault(officer, entry);
    const outcome = changed?.code ?? plannedOutcome(entry);
    rows.push({ row, label, serial: entry?.serial ?? officer.serial, outcome, files: [] });
    if (changed !== null) return { rows, error: changed };
  }
  return { rows, error: null };
}

function plannedOutcome(entry: BulkEntry | null): RowResult['outcome'] {
  if (entry === null) return 'would-initialise';
  return entry.step === 'requested' ? 'already-done' : 'would-continue';
}

function rowFault({ row, label, digest }: OfficerRow, entry: BulkEntry | null): Failure | null {
  if (entry === null || entry.row === digest) return null;
  return { code: 'bulk-row-changed', params: { row: String(row), label } };
}

async function prepare(
  officer: OfficerRow,
  hands: BulkHands,
): Promise<Outcome<Pick<RowResult, 'outcome' | 'files'>>> {
  const { state } = hands;
  const before = state.entry(officer.label);
  const changed = rowFault(officer, before);
  if (changed !== null) return { ok: false, error: changed };
  if (before?.step === 'requested') return success({ outcome: 'already-done', files: [] });
  const token = await awaitToken(officer, hands);
  if (!token.ok) return token;
  const isNew = before === null || (before.step === 'started' && isUnfinished(officer, token.value));
  // Serial numbers are not unique with some makers, and the state is a file: a begun token bears its row's label too.
  if (!isNew && token.value.label !== officer.label) return failure('token-changed');
  const pins = await hands.pins(officer, isNew);
  if (!pins.ok) return pins;
  const initialised = isNew
    ? await initialise(officer, token.value, hands, pins.value)
    : success(token.value.serial);
  if (!initialised.ok) return initialised;
  return await makeRequests(officer, initialised.value, hands, pins.value);
}

/** An initialisation that was interrupted: nothing happened yet, or the token has its label and no user PIN. */
function isUnfinished({ label }: OfficerRow, token: TokenLine): boolean {
  return isBlank(token) || token.label !== label;
}

async function awaitToken(officer: OfficerRow, hands: BulkHands): Promise<Outcome<TokenLine>> {
  const { state } = hands;
  const entry = state.entry(officer.label);
  const beside = state.serialsBeside(officer.label);
  for (;;) {
    const listed = await hands.carryOut({ verb: 'list', token: null, pins: {} });
    if (!listed.ok) return listed;
    const found = findToken(listed.value.tokens, { officer, entry, beside });
    if (!found.ok) return found;
    if (found.value !== null) return success(found.value);
    if (!(await hands.insertToken(officer, entry?.serial ?? officer.serial))) return failure('token-absent');
  }
}

async function initialise(
  officer: OfficerRow,
  token: TokenLine,
  { state, carryOut, force }: BulkHands,
  pins: Order['pins'],
): Promise<Outcome<string>> {
  const { label, digest } = officer;
  const started = state.put(label, { row: digest, step: 'started', serial: token.serial || null });
  if (!started.ok) return started;
  const isForced = force && officer.serial !== null && !isBlank(token);
  const confirm = isForced ? officer.serial : null;
  const made = await carryOut({
    verb: 'init',
    token: token.serial || null,
    pins,
    label,
    force: isForced,
    confirm,
  });
  if (!made.ok) return made;
  const serial = made.value.tokens[0]?.serial ?? '';
  // A token that cannot be told from another one is never found again.
  if (serial === '' || state.serialsBeside(label).has(serial))
    return failure('token-ambiguous', { count: '2' });
  const kept = state.put(label, { row: digest, step: 'initialised', serial });
  return kept.ok ? success(serial) : kept;
}

async function makeRequests(
  { label, digest, person }: OfficerRow,
  serial: string,
  { state, carryOut, write }: BulkHands,
  { pin = '' }: Order['pins'],
): Promise<Outcome<Pick<RowResult, 'outcome' | 'files'>>> {
  const made = await carryOut({ verb: 'keys', token: serial, pins: { pin } });
  if (!made.ok) return made;
  const kept = state.put(label, { row: digest, step: 'keys', serial });
  if (!kept.ok) return kept;
  const asked = await carryOut({ verb: 'request', token: serial, pins: { pin }, person });
  if (!asked.ok) return asked;
  const files = write(asked.value.files);
  if (!files.ok) return files;
  const ended = state.put(label, { row: digest, step: 'requested', serial });
  return ended.ok ? success({ outcome: 'done', files: files.value }) : ended;
}
