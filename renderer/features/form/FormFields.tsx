import { type FormField, type FormValues, fieldValue, shownFields } from '../../../protocol/forms.ts';
import type { FilingSummary } from '../../../protocol/http.ts';
import type { RequestRow } from '../../../protocol/ipc.ts';
import { FieldInput } from './FieldInput.tsx';
import type { Attaching } from './use-attachments.ts';

interface FormFieldsProps {
  /** Begins the ids of the controls. */
  readonly prefix: string;
  readonly fields: readonly FormField[];
  readonly values: FormValues;
  readonly onChange: (values: Record<string, string>) => void;
  /** After a try to go on, empty fields are shown as wrong too. */
  readonly tried: boolean;
  /** The documents a field of kind `document` chooses from. */
  readonly filings?: readonly FilingSummary[];
  /** The officer's requests a field of kind `request` chooses from. */
  readonly requests?: readonly RequestRow[];
  readonly attaching?: Attaching;
}

/** The fields of a form that are shown for what was typed so far. */
export function FormFields(props: FormFieldsProps) {
  const { prefix, fields, values, onChange, tried, filings = [], requests = [], attaching } = props;
  return shownFields(fields, values).map((field) => (
    <FieldInput
      key={field.name}
      id={`${prefix}${field.name}`}
      field={field}
      value={fieldValue(field, values)}
      onChange={(value) => onChange({ ...values, [field.name]: value })}
      tried={tried}
      filings={filings}
      requests={requests}
      attaching={attaching}
    />
  ));
}
