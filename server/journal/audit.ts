import { randomUUID } from 'node:crypto';
import { createLoop } from '../loop.ts';
import { type Database, isBusy } from '../store/open.ts';
import { latestCheckpoint } from './proof.ts';
import { storedNodes, treeRoot } from './tree.ts';
import { checkpointFault, type GenuineCheck, newestFault } from './verify.ts';

/** The running server's own look at its journal (architecture, section 7). */
export interface JournalAudit {
  /** The mark of the incident once something did not add up; it stays until a restart verifies the whole journal. */
  incident(): string | null;
  /** One look now. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

export interface JournalAuditParts {
  readonly database: Database;
  readonly isGenuine: GenuineCheck;
  readonly everyMilliseconds: number;
  /** Told once, with the incident's mark and what is wrong, in English, for the operator. */
  readonly onIncident: (incident: string, fault: string) => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Looks at the newest leaves, their documents, the nodes above them and the last checkpoint every so often, and that the
 * tree of the last look is still the beginning of this one. What lies further back is verified at each start. A journal
 * that cannot be read counts as a finding, too, except while another process is busy writing it.
 */
export function createJournalAudit(parts: JournalAuditParts): JournalAudit {
  let incident: string | null = null;
  let seen = { size: 0, root: '' };
  const look = async () => {
    if (incident !== null) return;
    const found = await examine(parts, seen).catch((error: unknown) => {
      parts.onError(error);
      return { fault: isBusy(error) ? null : 'the journal cannot be read', seen };
    });
    seen = found.seen;
    if (found.fault === null) return;
    incident = randomUUID().slice(0, 8);
    parts.onIncident(incident, found.fault);
  };
  const { everyMilliseconds } = parts;
  const { run, stop } = createLoop({
    work: look,
    onError: parts.onError,
    tick: everyMilliseconds,
    soon: everyMilliseconds,
  });
  return { incident: () => incident, look: run, stop };
}

interface Head {
  readonly size: number;
  readonly root: string;
}

async function examine(
  { database, isGenuine }: JournalAuditParts,
  seen: Head,
): Promise<{ fault: string | null; seen: Head }> {
  const checkpoint = await latestCheckpoint(database);
  const { size, root } = checkpoint ?? { size: 0, root: '' };
  const fault =
    (await historyFault(database, seen, size)) ??
    (await checkpointFault(database, checkpoint, isGenuine)) ??
    (await newestFault(database, size));
  return { fault, seen: { size, root } };
}

/** The journal only ever grows: what was sealed at the last look must stand unchanged at its beginning. */
async function historyFault(database: Database, seen: Head, size: number): Promise<string | null> {
  if (size < seen.size) return 'the journal is shorter than it was';
  if (seen.size === 0) return null;
  const root = await treeRoot(seen.size, storedNodes(database));
  return root === seen.root ? null : 'the journal is not a continuation of what it was';
}
