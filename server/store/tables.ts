import type { ColumnType, Selectable } from 'kysely';
import type { AccountRole, RequestState } from '../../protocol/http.ts';
import type { Ground } from '../../protocol/regulation/grounds.ts';
import type { ServiceNumber } from '../../protocol/services/service.ts';
import type { AccountTables } from './account-tables.ts';
import type { DecisionTables } from './decision-tables.ts';
import type { DelayTables } from './delay-tables.ts';
import type { EquipmentTables } from './equipment-tables.ts';
import type { FilingTables } from './filing-tables.ts';
import type { HistoryTables } from './history-tables.ts';
import type { SegmentTables } from './segment-tables.ts';
import type { StatisticsTables } from './statistics-tables.ts';
import type { TimestampTables } from './timestamp-tables.ts';

/** A column that is written once and never updated. */
type Fixed<T> = ColumnType<T, T, never>;

/** Accounts of officers (Rules 151, item 13), registered by the operator's command. */
interface AccountTable {
  iin: Fixed<string>;
  full_name: string;
  /** SQLite keeps a number of appendix 1 as a number and the joint order's role as text. */
  role: AccountRole;
  is_mvd: number;
  position: string;
  organisation: string;
  unit: string;
  /** JSON array of `Capacity`. */
  capacities: string;
  /** Category of order 146, appendix 2. */
  analysis_category: number | null;
  is_unit_head: number;
  registered_at: string;
  language: string;
  blocked: number;
}

/** Workstations that may speak (Rules 151, item 7): name and SHA-256 of the certificate. */
interface WorkstationTable {
  name: Fixed<string>;
  certificate_sha256: string;
  /** Whether the computer is certified and stands in a separate room (order 146, item 13). */
  is_certified: number;
}

/**
 * Every document that came, by the hash of its bytes, with what it takes to verify it in twenty years: of its acceptance,
 * or of its first refusal as long as it was never accepted.
 */
interface DocumentTable {
  sha256: Fixed<string>;
  document_id: Fixed<string>;
  type: Fixed<string>;
  der: Fixed<Uint8Array>;
  workstation: string;
  /** SHA-256 of the signer's certificate and its chain, a JSON array; the certificates stand in `material`. */
  chain: string;
  /** SHA-256 of the revocation list that was asked, behind it that of its delta; null where the check came to nothing. */
  crl: string | null;
  /** SHA-256 of the OCSP answers that were relied on, of the signer first; null without any. */
  ocsp: string | null;
  received_at: string;
}

/** Certificates, revocation lists and OCSP answers that documents were checked with. */
interface MaterialTable {
  sha256: Fixed<string>;
  kind: Fixed<'certificate' | 'crl' | 'ocsp'>;
  der: Fixed<Uint8Array>;
}

/** Signed receipts, stored once and replayed byte for byte. */
interface ReceiptTable {
  id: Fixed<string>;
  document_sha256: Fixed<string>;
  document_id: Fixed<string>;
  outcome: Fixed<'accepted' | 'refused'>;
  code: Fixed<string | null>;
  der: Fixed<Uint8Array>;
  created_at: Fixed<string>;
}

/** Which bytes own a document id, and the receipt they got. */
interface DocumentIdTable {
  id: Fixed<string>;
  sha256: Fixed<string>;
  receipt: Fixed<string>;
}

/** Signed agreements (Rules 151, item 17). */
interface AgreementTable {
  iin: Fixed<string>;
  edition: Fixed<string>;
  document_id: Fixed<string>;
  signed_at: Fixed<string>;
  /** From the day of registration, whenever it was signed (appendix 6, section 1). */
  in_force_from: Fixed<string>;
}

/** Sessions, named by the accepted sign-in document; they outlive a restart of the server. */
interface SessionTable {
  id: Fixed<string>;
  iin: Fixed<string>;
  workstation: Fixed<string>;
  certificate: Fixed<Uint8Array>;
  session_key: Fixed<string>;
  ends_at: Fixed<string>;
  ended_at: string | null;
}

/** Information requests and their results (architecture, section 5). */
interface RequestTable {
  id: Fixed<string>;
  iin: Fixed<string>;
  service: Fixed<ServiceNumber>;
  ground: Fixed<Ground>;
  /** Number of the case, order or audit; empty where the act demands none. */
  case_number: Fixed<string>;
  issued_at: Fixed<string>;
  /** JSON array of the decision's conditions. */
  conditions: Fixed<string>;
  /** JSON array of the decision's marks, shown in departmental control. */
  marks: Fixed<string>;
  /** The request whose result lacked the answer this one brings. */
  supplements: Fixed<string | null>;
  /** JSON array of the databases a supplement still asks; null for all of the service. */
  sources: ColumnType<string | null, string | undefined, never>;
  /** AUTH certificate the result is sealed to: that of the session which asked. */
  certificate: Fixed<Uint8Array>;
  state: RequestState;
  attempts: number;
  next_attempt_at: string | null;
  result_id: string | null;
  /** Sealed to the officer; null before the answer and after the opening. */
  sealed: Uint8Array | null;
  /** Sealed to the archive, kept for ever (Rules 151, item 53); the server cannot open it. */
  archived: Uint8Array | null;
  opened_at: string | null;
  destroyed_at: string | null;
}

/** Which workstation a result was handed to. */
interface DeliveryTable {
  request: Fixed<string>;
  workstation: Fixed<string>;
}

/** Events of the officers' streams; `position` is given by the sequencer and is what a stream resumes from. */
interface EventTable {
  id: Fixed<string>;
  iin: Fixed<string>;
  /** Session the event is for; null for all sessions of the officer. */
  session: Fixed<string | null>;
  body: Fixed<string>;
  position: number | null;
}

/** Leaves of the journal; `tree_index` is null until the sequencer seals the row. */
interface JournalTable {
  id: Fixed<string>;
  leaf: Fixed<Uint8Array>;
  leaf_hash: Fixed<string>;
  tree_index: number | null;
}

/** Hashes of complete subtrees: `level` 0 holds the leaves' hashes (RFC 9162, 2.1). */
interface NodeTable {
  level: Fixed<number>;
  place: Fixed<number>;
  hash: Fixed<string>;
}

/** Signed checkpoints (C2SP tlog-checkpoint). */
interface CheckpointTable {
  size: Fixed<number>;
  root: Fixed<string>;
  note: Fixed<string>;
}

/** Leases of loops that only one process may run. */
interface LeaseTable {
  name: Fixed<string>;
  holder: string;
  until: string;
}

/** The whole schema, for Kysely. Times are RFC 3339 in UTC; booleans are 0 and 1. */
export interface Tables
  extends AccountTables,
    DecisionTables,
    DelayTables,
    EquipmentTables,
    FilingTables,
    StatisticsTables,
    TimestampTables,
    HistoryTables,
    SegmentTables {
  accounts: AccountTable;
  workstations: WorkstationTable;
  documents: DocumentTable;
  material: MaterialTable;
  receipts: ReceiptTable;
  document_ids: DocumentIdTable;
  agreements: AgreementTable;
  sessions: SessionTable;
  requests: RequestTable;
  deliveries: DeliveryTable;
  events: EventTable;
  journal: JournalTable;
  nodes: NodeTable;
  checkpoints: CheckpointTable;
  leases: LeaseTable;
}

export type AccountRow = Selectable<AccountTable>;
export type SessionRow = Selectable<SessionTable>;
export type RequestRow = Selectable<RequestTable>;
