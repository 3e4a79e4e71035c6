import { type FormField, type FormValues, fieldValue, shownFields } from '../../../protocol/forms.ts';
import type { Text } from '../../../protocol/text.ts';
import { noteOf } from './notes.ts';

/** One thing that keeps a form from going on. */
export interface FormFault {
  /** Id of the control to go to; `null` when no control can mend it. */
  readonly target: string | null;
  readonly label: Text;
  readonly text: Text;
}

/** Everything that is missing or wrong in the fields that are shown, in their order. */
export function faultsOfFields(
  prefix: string,
  fields: readonly FormField[],
  values: FormValues,
): readonly FormFault[] {
  return shownFields(fields, values).flatMap((field) => {
    const note = noteOf(field, fieldValue(field, values), true);
    return note.state === 'wrong'
      ? [{ target: `${prefix}${field.name}`, label: field.label, text: note.text }]
      : [];
  });
}

/** A sentence behind a colon: its first letter is small unless an abbreviation begins it. */
export function goingOn(sentence: string): string {
  return /^\p{Lu}\p{Ll}/u.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}
