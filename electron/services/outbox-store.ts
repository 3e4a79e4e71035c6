import { z } from 'zod';
import { failureSchema } from '../../protocol/http.ts';
import type { Failure } from '../../protocol/outcome.ts';
import type { LocalDatabase } from './database.ts';
import type { SignedDocument } from './signed-document.ts';

/** A signed document of the outbox and what became of it. */
export interface OutboxEntry extends SignedDocument {
  readonly state: 'waiting' | 'accepted' | 'refused';
  readonly reason: Failure | null;
  /** The centre's receipt (DER), verified before it was stored. */
  readonly receipt: Uint8Array | null;
  readonly leafHash: string | null;
  /** Whether the inclusion proof of the receipt's leaf was verified. */
  readonly proven: boolean;
}

/** What the centre answered about a document. */
export interface Settlement {
  readonly state: 'accepted' | 'refused';
  readonly reason: Failure | null;
  readonly receipt: Uint8Array | null;
  readonly leafHash: string | null;
}

/** The outbox table: documents are added, settled once and never removed. */
export interface OutboxStore {
  add(document: SignedDocument): void;
  find(id: string): OutboxEntry | null;
  /** Waiting documents, oldest first. */
  waiting(): OutboxEntry[];
  waitingCount(): number;
  /** Settled documents whose leaf is not proven yet. */
  unproven(): OutboxEntry[];
  /** Documents of one type by one person, newest first. */
  ofPerson(type: string, person: string): OutboxEntry[];
  /** Documents of one type, newest first. */
  ofType(type: string): OutboxEntry[];
  settle(id: string, settlement: Settlement): void;
  prove(id: string, proof: string): void;
}

const rowSchema = z.object({
  id: z.string(),
  type: z.string(),
  person: z.string().nullable(),
  issued_at: z.string(),
  der: z.instanceof(Uint8Array),
  state: z.enum(['waiting', 'accepted', 'refused']),
  reason: z.string().nullable(),
  receipt: z.instanceof(Uint8Array).nullable(),
  leaf_hash: z.string().nullable(),
  proof: z.string().nullable(),
});

/** The store over the local database. */
export function createOutboxStore(database: LocalDatabase): OutboxStore {
  const select = (rest: string) => database.prepare<unknown[], unknown>(`SELECT * FROM outbox ${rest}`);
  const insert = database.prepare(
    'INSERT INTO outbox (id, type, person, issued_at, der) VALUES (?, ?, ?, ?, ?)',
  );
  const one = select('WHERE id = ?');
  const waiting = select("WHERE state = 'waiting' ORDER BY sequence");
  const unproven = select(
    "WHERE state <> 'waiting' AND leaf_hash IS NOT NULL AND proof IS NULL ORDER BY sequence",
  );
  const ofPerson = select('WHERE type = ? AND person = ? ORDER BY sequence DESC');
  const ofType = select('WHERE type = ? ORDER BY sequence DESC');
  const count = database.prepare<[], number>("SELECT count(*) FROM outbox WHERE state = 'waiting'").pluck();
  const settle = database.prepare(
    "UPDATE outbox SET state = ?, reason = ?, receipt = ?, leaf_hash = ? WHERE id = ? AND state = 'waiting'",
  );
  const prove = database.prepare('UPDATE outbox SET proof = ? WHERE id = ? AND proof IS NULL');
  return {
    add: ({ id, type, person, issuedAt, der }) => {
      insert.run(id, type, person, issuedAt, Buffer.from(der));
    },
    find: (id) => {
      const row = one.get(id);
      return row === undefined ? null : toEntry(row);
    },
    waiting: () => waiting.all().map(toEntry),
    waitingCount: () => count.get() ?? 0,
    unproven: () => unproven.all().map(toEntry),
    ofPerson: (type, person) => ofPerson.all(type, person).map(toEntry),
    ofType: (type) => ofType.all(type).map(toEntry),
    settle: (id, { state, reason, receipt, leafHash }) => {
      const stored = receipt === null ? null : Buffer.from(receipt);
      settle.run(state, reason === null ? null : JSON.stringify(reason), stored, leafHash, id);
    },
    prove: (id, proof) => {
      prove.run(proof, id);
    },
  };
}

function toEntry(row: unknown): OutboxEntry {
  const { issued_at, leaf_hash, proof, reason, ...rest } = rowSchema.parse(row);
  return {
    ...rest,
    issuedAt: issued_at,
    leafHash: leaf_hash,
    proven: proof !== null,
    reason: reason === null ? null : readFailure(reason),
  };
}

function readFailure(text: string): Failure | null {
  const { code, params } = failureSchema.parse(JSON.parse(text));
  return params === undefined ? { code } : { code, params };
}
