import type { CentreSigner } from './centre-signer.ts';
import type { Limits } from './config.ts';
import type { DocumentOpener } from './documents/handler.ts';
import type { Sessions } from './sessions.ts';
import type { Database } from './store/open.ts';
import type { TimestampAuthority } from './timestamps/authority.ts';
import type { TrustStore } from './trust-store.ts';

/** What the server's parts share; `compose.ts` makes it. */
export interface Centre {
  readonly database: Database;
  readonly trust: TrustStore;
  readonly signer: CentreSigner;
  readonly sessions: Sessions;
  readonly catalogue: ReadonlyMap<string, DocumentOpener>;
  /** The time-stamp authority, where the configuration names one. */
  readonly timestamps: TimestampAuthority | null;
  readonly origin: string;
  readonly limits: Limits;
  readonly now: () => Date;
  /** Bytes free where the store lies. */
  readonly freeBytes: () => Promise<number>;
  /** Mark of the incident when the journal did not add up: nothing is accepted or handed out then; else null. */
  readonly incident: () => string | null;
  /** Says that something was committed: leaves to seal, events to hand out. */
  readonly wake: () => void;
  /** Says that a request waits for its source. */
  readonly wakeWorker: () => void;
}
