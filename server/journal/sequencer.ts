import { randomUUID } from 'node:crypto';
import { createLoop } from '../loop.ts';
import { type Database, inTransaction } from '../store/open.ts';
import { orderEvents } from './events-order.ts';
import { giveLease, takeLease } from './lease.ts';
import { latestCheckpoint } from './proof.ts';
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
  /** False once the journal was found not to add up: nothing is sealed on top of damage. */
  readonly isSound: () => boolean;
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
  const { wake, run, stop } = createLoop({
    work: () => sealAll(parts, holder),
    onError: parts.onError,
    tick: tickMilliseconds,
    soon: wakeMilliseconds,
  });
  return {
    wake,
    seal: run,
    stop: async () => {
      await stop();
      await run();
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
      const sealed = parts.isSound() ? await sealBatch(transaction, parts.sign) : 0;
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
  const size = (await latestCheckpoint(transaction))?.size ?? 0;
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
