import { randomUUID } from 'node:crypto';
import { type Database, inTransaction } from '../store/open.ts';
import { orderEvents } from './events-order.ts';
import { giveLease, takeLease } from './lease.ts';
import { growTree, storedNodes, treeRoot } from './tree.ts';

/** Seals the journal and orders the events; one process at a time, by a lease. */
export interface Sequencer {
  /** Says that something was committed; the next round comes at once instead of with the tick. */
  wake(): void;
  /** One round now: everything that waits is sealed and ordered when it resolves. */
  seal(): Promise<void>;
  stop(): Promise<void>;
}

/** What the sequencer works with; `sign` makes the C2SP checkpoint note of a size and a root (hex). */
export interface SequencerParts {
  readonly database: Database;
  readonly now: () => Date;
  readonly sign: (size: number, root: string) => string;
  /** Called after events got their positions or by the tick, to hand them out. */
  readonly onRound: () => Promise<void>;
  readonly onError: (error: unknown) => void;
}

const tickMilliseconds = 300;
const wakeMilliseconds = 15;
const leaseSeconds = 10;
const batch = 256;
const leaseName = 'sequencer';

export function createSequencer(parts: SequencerParts): Sequencer {
  const holder = randomUUID();
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();

  const seal = () => {
    running = running.then(() => sealAll(parts, holder)).catch(parts.onError);
    return running;
  };
  const schedule = (milliseconds: number) => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void seal().then(() => !stopped && schedule(tickMilliseconds)), milliseconds);
    timer.unref();
  };
  schedule(tickMilliseconds);
  return {
    wake: () => {
      if (!stopped) schedule(wakeMilliseconds);
    },
    seal,
    stop: async () => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      await seal();
      await giveLease(parts.database, leaseName, holder);
    },
  };
}

async function sealAll(parts: SequencerParts, holder: string): Promise<void> {
  for (let busy = await hasWork(parts.database); busy; ) {
    busy = await inTransaction(parts.database, async (transaction) => {
      const lease = { name: leaseName, holder, now: parts.now(), seconds: leaseSeconds };
      if (!(await takeLease(transaction, lease))) return false;
      const ordered = await orderEvents(transaction);
      const sealed = await sealBatch(transaction, parts.sign);
      return ordered + sealed > 0;
    });
  }
  await parts.onRound();
}

/** A read without the write lock, so that an idle server writes nothing. */
async function hasWork(database: Database): Promise<boolean> {
  const leaf = await database
    .selectFrom('journal')
    .select('id')
    .where('tree_index', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (leaf !== undefined) return true;
  const event = await database
    .selectFrom('events')
    .select('id')
    .where('position', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return event !== undefined;
}

async function sealBatch(transaction: Database, sign: SequencerParts['sign']): Promise<number> {
  const waiting = await transaction
    .selectFrom('journal')
    .select(['id', 'leaf_hash'])
    .where('tree_index', 'is', null)
    .orderBy('id')
    .limit(batch)
    .execute();
  if (waiting.length === 0) return 0;
  const size = await sealedSize(transaction);
  const read = storedNodes(transaction);
  const hashes = waiting.map((row) => row.leaf_hash);
  await transaction
    .insertInto('nodes')
    .values(await growTree(size, hashes, read))
    .execute();
  for (const [offset, { id }] of waiting.entries()) {
    await transaction
      .updateTable('journal')
      .set({ tree_index: size + offset })
      .where('id', '=', id)
      .execute();
  }
  const grown = size + waiting.length;
  const root = await treeRoot(grown, read);
  await transaction
    .insertInto('checkpoints')
    .values({ size: grown, root, note: sign(grown, root) })
    .execute();
  return waiting.length;
}

/** How many leaves the last checkpoint covers. */
export async function sealedSize(database: Database): Promise<number> {
  const last = await database
    .selectFrom('checkpoints')
    .select('size')
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.size ?? 0;
}
