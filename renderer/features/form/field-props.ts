import type { FormField } from '../../../protocol/forms.ts';
import type { FilingSummary } from '../../../protocol/http.ts';
import type { RequestRow } from '../../../protocol/ipc.ts';
import type { Attaching } from './use-attachments.ts';

/** What the control of one field is given. */
export interface FieldProps {
  readonly id: string;
  readonly field: FormField;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** After a try to go on, an empty field is shown as wrong too. */
  readonly tried: boolean;
  /** The documents to choose from, of kind `document`. */
  readonly filings: readonly FilingSummary[];
  /** The officer's own requests, of kind `request`: those whose result was opened are offered; left out where no field asks. */
  readonly requests?: readonly RequestRow[] | undefined;
  /** How files are attached, of kind `file`; left out where no field takes one. */
  readonly attaching?: Attaching | undefined;
}
