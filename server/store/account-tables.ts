import type { ColumnType, Selectable } from 'kysely';

/** A column that is written once and never updated. */
type Fixed<T> = ColumnType<T, T, never>;

/** What appendix 5 tells of a person beside the account itself, as of the last application that was granted. */
interface AccountParticularsTable {
  iin: Fixed<string>;
  /** Id of that application. */
  application: string;
  erdr_org_code: string;
  work_phone: string;
  mobile_phone: string;
  email: string;
  work_address: string;
  /** How the person's requests come in (Rules 151, item 24). */
  channel: string;
  /** When the account was registered, opened again or got another role: the 60 days without requests begin here. */
  active_since: string;
}

/** Orders that make somebody an official (Rules 151, items 9 and 36), by the id of the signed document. */
interface AppointmentTable {
  id: Fixed<string>;
  iin: Fixed<string>;
  capacity: Fixed<'responsible-official' | 'operator'>;
  /** The person's body when appointed; somewhere else the appointment does not hold. */
  organisation: Fixed<string>;
  /** Days of Astana, both inclusive. */
  from_day: Fixed<string>;
  until_day: string | null;
  state: 'waiting' | 'in-force' | 'ended';
}

/** The tables of this file, for `Tables`. */
export interface AccountTables {
  account_particulars: AccountParticularsTable;
  appointments: AppointmentTable;
}

export type AppointmentRow = Selectable<AppointmentTable>;
