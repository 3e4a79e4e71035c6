import type { FieldKind, FormField } from '../forms.ts';
import type { Text } from '../text.ts';

/** What a field may have beside name, kind and label. */
export type MoreOfField = Partial<Omit<FormField, 'name' | 'kind' | 'label'>>;

/** Makes the fields of a form that rest on one item of the acts. */
export function fieldsOf(item: string) {
  return (name: string, kind: FieldKind, label: Text, more: MoreOfField = {}): FormField => ({
    name,
    kind,
    label,
    hint: null,
    item,
    ...more,
  });
}
