import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { daysOf } from '../protocol/calendar/terms.ts';
import type { OversightList } from '../protocol/documents/oversight-list.ts';
import type { OversightRequest } from '../protocol/documents/oversight-request.ts';
import { failure, type Outcome, success } from '../protocol/outcome.ts';
import { authorTag } from './author-tag.ts';
import { parseCanonical } from './canonical.ts';
import { readCheckpoint } from './checkpoint.ts';
import { leafHash } from './merkle.ts';
import { rootOfRange } from './merkle-range.ts';

/**
 * A leaf is written some seconds after the document came: the run must begin before the period and end behind it by so
 * much, or at an end of the journal.
 */
export const oversightMarginMilliseconds = 120_000;

type Body = OversightList['body'];

/** What the lists must answer. */
export interface OversightQuestion {
  readonly asked: Pick<OversightRequest['body'], 'from' | 'until' | 'iin'>;
  /** SHA-256 of the prosecutor's own signed request: where the journal is said to end, its leaf must stand before the end. */
  readonly requestSha256: string;
  /** ИИН of those whom the prosecutor knows to serve in the body, from its own staff list. */
  readonly staff?: readonly string[];
}

/**
 * Whether the lists of one answer leave nothing out (Rules 151, item 54): they are about the period and the person asked
 * for, each stands on the journal's signed head, they follow one another without a gap, the run reaches beyond the period
 * on both sides or to an end of the journal that is no older than the request, and every leaf of a request whose author
 * tag is that of a named person or of the staff has its row, no row being without its leaf. A request's leaf that names
 * nobody stands for what was refused before its signature was vouched for, and for nothing else. Fails with
 * `oversight-incomplete` and what is missing, or as `readCheckpoint` does.
 */
export function checkOversightLists(
  bodies: readonly Body[],
  journal: { readonly origin: string; readonly publicKey: KeyObject },
  question: OversightQuestion,
): Outcome<null> {
  const parts = [...bodies].sort((one, other) => one.part - other.part);
  const [first] = parts;
  if (
    first === undefined ||
    first.parts !== parts.length ||
    parts.some(({ part }, place) => part !== place + 1)
  )
    return incomplete('part');
  const fault = scopeFault(first, question);
  if (fault !== null) return incomplete(fault);
  const leaves: Leaf[] = [];
  for (const body of parts) {
    const run = readRun(body, journal);
    if (!run.ok) return run;
    if (body.part > 1 && body.proof.index !== first.proof.index + leaves.length) return incomplete('gap');
    leaves.push(...run.value.leaves);
    if (body.part === parts.length && !isWide(first, leaves, { ...question, size: run.value.size }))
      return incomplete('period');
  }
  const persons = [...new Set([...first.persons.map(({ iin }) => iin), ...(question.staff ?? [])])];
  const rows = parts.flatMap((part) => part.rows);
  return compare(first, { persons, rows }, leaves);
}

/** Whether a list is about another period or other persons than were asked for. */
function scopeFault({ from, until, persons }: Body, { asked }: OversightQuestion): string | null {
  const days = daysOf(asked);
  const isSame = Date.parse(from) === days.from.getTime() && Date.parse(until) === days.until.getTime();
  if (!isSame) return 'period';
  return asked.iin === undefined || persons.some(({ iin }) => iin === asked.iin) ? null : 'person';
}

const leafSchema = z.looseObject({
  kind: z.string(),
  at: z.string(),
  document: z.string().optional(),
  type: z.string().optional(),
  outcome: z.string().optional(),
  code: z.string().optional(),
  by: z.string().optional(),
});
type Leaf = z.infer<typeof leafSchema>;

function readRun(
  { proof }: Body,
  journal: { readonly origin: string; readonly publicKey: KeyObject },
): Outcome<{ leaves: Leaf[]; size: number }> {
  const checkpoint = readCheckpoint(proof.checkpoint, journal.origin, journal.publicKey);
  if (!checkpoint.ok) return checkpoint;
  const bytes = proof.leaves.map((leaf) => Uint8Array.from(Buffer.from(leaf, 'base64')));
  const { size, rootHash } = checkpoint.value;
  const root = rootOfRange(bytes.map(leafHash), {
    from: proof.index,
    size,
    beside: proof.beside.map((hash) => Uint8Array.from(Buffer.from(hash, 'hex'))),
  });
  if (root === null || Buffer.compare(root, rootHash) !== 0) return incomplete('root');
  const leaves: Leaf[] = [];
  for (const leaf of bytes) {
    const parsed = parseCanonical(leaf);
    const known = leafSchema.safeParse(parsed.ok ? parsed.value : null);
    if (!known.success) return incomplete('leaf');
    leaves.push(known.data);
  }
  return success({ leaves, size });
}

/**
 * Whether the run reaches beyond the period on both sides, or to the ends of the journal. An old signed head would show an
 * old end: what came after it would be left out unseen.
 */
function isWide(
  first: Body,
  leaves: readonly Leaf[],
  { size, requestSha256 }: { readonly size: number; readonly requestSha256: string },
): boolean {
  const earliest = Date.parse(leaves[0]?.at ?? '');
  const latest = Date.parse(leaves.at(-1)?.at ?? '');
  const begins = first.proof.index === 0 || earliest < Date.parse(first.from) - oversightMarginMilliseconds;
  const isAtEnd =
    first.proof.index + leaves.length === size &&
    leaves.some(({ kind, document }) => kind === 'document' && document === requestSha256);
  return begins && (isAtEnd || latest > Date.parse(first.until) + oversightMarginMilliseconds);
}

function compare(
  first: Body,
  { persons, rows }: { readonly persons: readonly string[]; readonly rows: Body['rows'] },
  leaves: readonly Leaf[],
): Outcome<null> {
  const keys = new Map(first.proof.keys.map(({ month, key }) => [month, Buffer.from(key, 'hex')]));
  const listed = new Map(rows.map((row) => [`${row.sha256} ${row.outcome}`, row]));
  const [from, until] = [Date.parse(first.from), Date.parse(first.until)];
  const found = new Set<string>();
  for (const leaf of leaves) {
    const at = Date.parse(leaf.at);
    const isRequest = leaf.kind === 'document' && leaf.type === 'information-request';
    if (!isRequest || at < from || at > until) continue;
    if (leaf.document === undefined) return incomplete('leaf');
    if (leaf.by === undefined && isNameless(leaf)) continue;
    if (leaf.by === undefined) return incomplete(leaf.document);
    const key = keys.get(leaf.at.slice(0, 7));
    if (key === undefined) return incomplete('key');
    const { document, by } = leaf;
    const person = persons.find((iin) => authorTag(key, iin, document) === by);
    if (person === undefined) continue;
    const row = listed.get(`${document} ${leaf.outcome}`);
    if (row === undefined || row.iin !== person) return incomplete(document);
    found.add(`${document} ${leaf.outcome}`);
  }
  const invented = [...listed.keys()].find((name) => !found.has(name));
  return invented === undefined ? success(null) : incomplete(invented);
}

/** Why a request can be refused before it is known whose it is: its form, its signer's certificate, its connection. */
const nameless =
  /^(document-(malformed|version)|case-number-invalid|signer-not-permitted|workstation-mismatch|certificate-.*|algorithm-refused)$/;

function isNameless({ outcome, code }: Leaf): boolean {
  return outcome === 'refused' && code !== undefined && nameless.test(code);
}

function incomplete(detail: string): Outcome<never> {
  return failure('oversight-incomplete', { detail });
}
