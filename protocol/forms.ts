import type { FileLimits } from './attachments.ts';
import type { Text } from './text.ts';
import { momentInAstana } from './time.ts';

/** How a form asks for a value; each is typed as text and turned into what the document carries by `nest`. */
export type FieldKind =
  | 'text'
  | 'paragraph'
  | 'iin'
  | 'bin'
  | 'case'
  | 'plate'
  | 'day'
  | 'moment'
  | 'year'
  | 'number'
  | 'flag'
  | 'choice'
  | 'service'
  | 'services'
  | 'role'
  | 'document'
  | 'request'
  | 'file';

/** One field of a form: a member of a document's body, of a ground's particulars or of a request's parameters. */
export interface FormField {
  /** Path of the member, e.g. `personalDataOrder.number`. */
  readonly name: string;
  readonly label: Text;
  readonly kind: FieldKind;
  readonly hint: Text | null;
  /** The item of the acts that demands it. */
  readonly item: string;
  /** Left out: it must be filled in wherever it is shown. */
  readonly isOptional?: boolean;
  /** What there is to choose from, of kind `choice`; the first one holds until another is chosen. */
  readonly choices?: readonly { readonly value: string; readonly label: Text }[];
  /** Shown only while another field has one of these values. */
  readonly shownWhen?: { readonly name: string; readonly values: readonly string[] };
  /** Types of the documents to choose from, of kind `document`. */
  readonly types?: readonly string[];
  /** What may be attached, of kind `file`; left out, one scan in PDF of up to a mebibyte. */
  readonly file?: FileLimits;
}

/** What was typed into a form: the field's name to its text; a flag is `true` or nothing. */
export type FormValues = Readonly<Record<string, string>>;

/** The value of a field: what was typed, or for a choice nobody touched its first option. */
export function fieldValue(field: FormField, values: FormValues): string {
  return values[field.name] ?? (field.kind === 'choice' ? (field.choices?.[0]?.value ?? '') : '');
}

/** The fields a form shows for what was typed so far, in their order. */
export function shownFields(fields: readonly FormField[], values: FormValues): readonly FormField[] {
  return fields.filter(({ shownWhen }) => {
    if (shownWhen === undefined) return true;
    const other = fields.find(({ name }) => name === shownWhen.name);
    return other !== undefined && shownWhen.values.includes(fieldValue(other, values));
  });
}

/**
 * The body that a form's values make: paths become nested members, numbers, years and flags their own types, a list of
 * services an array; what is empty is left out. Whether it is right is for the document's schema to say.
 */
export function nest(fields: readonly FormField[], values: FormValues): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of shownFields(fields, values)) {
    const value = typed(field, fieldValue(field, values).trim());
    if (value !== undefined) put(body, field.name.split('.'), value);
  }
  return body;
}

function typed({ kind }: FormField, text: string): unknown {
  if (kind === 'flag') return text === 'true' ? true : undefined;
  if (text === '') return undefined;
  if (kind === 'number' || kind === 'year') return Number(text);
  if (kind === 'role' || kind === 'service') return registered(text);
  if (kind === 'moment') return momentInAstana(text) ?? text;
  if (kind === 'services') return text.split(/[\s,;]+/).map(registered);
  return text.normalize('NFC');
}

/** A number of Rules 151 is plain; another register's keeps its name. */
function registered(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text;
}

function put(target: Record<string, unknown>, [name, ...rest]: readonly string[], value: unknown): void {
  if (name === undefined) return;
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  const inner = target[name];
  const next: Record<string, unknown> = isMembers(inner) ? inner : {};
  target[name] = next;
  put(next, rest, value);
}

function isMembers(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
