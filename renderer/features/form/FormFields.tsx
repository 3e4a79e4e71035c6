import { type FormField, type FormValues, fieldValue, shownFields } from '../../../protocol/forms.ts';
import type { FilingSummary } from '../../../protocol/http.ts';
import { FieldInput } from './FieldInput.tsx';

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
}

/** The fields of a form that are shown for what was typed so far. */
export function FormFields({ prefix, fields, values, onChange, tried, filings = [] }: FormFieldsProps) {
  return shownFields(fields, values).map((field) => (
    <FieldInput
      key={field.name}
      id={`${prefix}${field.name}`}
      field={field}
      value={fieldValue(field, values)}
      onChange={(value) => onChange({ ...values, [field.name]: value })}
      tried={tried}
      filings={filings}
    />
  ));
}
