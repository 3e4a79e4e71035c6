import type { DutyView } from '../../protocol/http.ts';
import type { Text } from '../../protocol/text.ts';
import type { Reader } from '../filings.ts';
import type { Database } from '../store/open.ts';

/** Something that waits to be done, and who must do it. */
export interface DueItem {
  readonly text: Text;
  readonly readers: readonly Reader[];
  readonly filing: DutyView['filing'];
  readonly dueAt: Date;
}

/** A duty with a term; one file of this folder gives one. What is done is no longer found. */
export interface Duty {
  readonly name: string;
  /** The item of the acts that sets the term. */
  readonly item: string;
  find(database: Database, now: Date): Promise<DueItem[]>;
}
