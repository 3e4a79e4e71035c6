import { createHash, type KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { sha256Hex } from '../../protocol/documents/document.ts';
import { parseCanonical } from '../../trust/canonical.ts';
import { readCheckpoint } from '../../trust/checkpoint.ts';
import { leafHash } from '../../trust/merkle.ts';
import { rootOfRange } from '../../trust/merkle-range.ts';

/** First line of a segment file: where its leaves stand, and the signed head of the journal they lead to. */
const headSchema = z.strictObject({
  origin: z.string(),
  first: z.number().int().min(0),
  size: z.number().int().min(1),
  checkpoint: z.string(),
  beside: z.array(sha256Hex),
});
export type SegmentHead = z.infer<typeof headSchema>;

/** Every further line: a leaf, and the bytes it speaks of: the signed document, or the result sealed to the archive. */
const entrySchema = z.strictObject({
  leaf: z.base64(),
  document: z.base64().optional(),
  sealed: z.base64().optional(),
});
export type SegmentEntry = z.infer<typeof entrySchema>;

/** The lines of a segment file as they are written, each ended by a line feed. */
export async function* segmentLines(
  head: SegmentHead,
  entries: AsyncIterable<SegmentEntry>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head)}\n`;
  for await (const entry of entries) yield `${JSON.stringify(entry)}\n`;
}

/**
 * What is wrong with a segment file (JSON lines in gzip, RFC 1952), for a person to read; null when its leaves lead to the
 * signed head of the journal and every document in it is the one its leaf speaks of. Needs nothing but the journal's
 * public key; holds one line at a time.
 */
export async function segmentFault(
  file: string,
  journal: { readonly origin: string; readonly publicKey: KeyObject },
): Promise<string | null> {
  let head: SegmentHead | null = null;
  const hashes: Uint8Array[] = [];
  const unzipped = createReadStream(file).pipe(createGunzip());
  for await (const line of createInterface({ input: unzipped })) {
    const value: unknown = JSON.parse(line);
    if (head === null) {
      const read = headSchema.safeParse(value);
      if (!read.success) return 'not a segment of the journal';
      head = read.data;
      continue;
    }
    const entry = entrySchema.safeParse(value);
    if (!entry.success) return 'not a segment of the journal';
    if (!isSound(entry.data)) return `leaf ${head.first + hashes.length} speaks of another document`;
    hashes.push(leafHash(Uint8Array.from(Buffer.from(entry.data.leaf, 'base64'))));
  }
  return head === null ? 'not a segment of the journal' : headFault(head, hashes, journal);
}

function headFault(
  { checkpoint, first, size, beside }: SegmentHead,
  hashes: readonly Uint8Array[],
  journal: { readonly origin: string; readonly publicKey: KeyObject },
): string | null {
  const signed = readCheckpoint(checkpoint, journal.origin, journal.publicKey);
  if (!signed.ok) return `the head of the journal: ${signed.error.code}`;
  const root = rootOfRange(hashes, {
    from: first,
    size,
    beside: beside.map((hash) => Uint8Array.from(Buffer.from(hash, 'hex'))),
  });
  const isLed = root !== null && Buffer.compare(root, signed.value.rootHash) === 0;
  return isLed && signed.value.size === size ? null : 'the leaves do not lead to the root';
}

const spoken = z.looseObject({
  kind: z.string(),
  document: sha256Hex.optional(),
  id: z.string().optional(),
});

/** Kinds of leaves whose document must be in the segment. */
const bearing: ReadonlySet<string> = new Set(['document', 'issued']);

/** What could not even be read as a document has no id: its hash alone is in the journal. */
const isUnread = ({ id }: z.infer<typeof spoken>): boolean => id === undefined;

function isSound({ leaf, document }: SegmentEntry): boolean {
  const parsed = parseCanonical(Uint8Array.from(Buffer.from(leaf, 'base64')));
  const known = spoken.safeParse(parsed.ok ? parsed.value : null);
  if (!known.success) return false;
  if (document === undefined) return !bearing.has(known.data.kind) || isUnread(known.data);
  const hash = createHash('sha256').update(Buffer.from(document, 'base64')).digest('hex');
  return hash === known.data.document;
}
