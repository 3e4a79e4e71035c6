import type { RowKind } from '../documents/document.ts';
import type { FormField } from '../forms.ts';
import type { Text } from '../text.ts';

/** A number of appendix 2 of Rules 151 is plain; the joint order's services carry their register. */
export type ServiceNumber = number | `joint-41-69/${number}`;

/** A parameter that is searched by; its kind says how it is checked. */
export interface ServiceParameter {
  readonly name: string;
  readonly label: Text;
  readonly kind: 'iin' | 'bin' | 'plate' | 'vin' | 'cadastral' | 'day' | 'text';
  /**
   * The field in which every record gives it back as it was asked (an answer about somebody else counts as no answer);
   * `null` when the answer cannot repeat it, as with a search by words.
   */
  readonly answeredIn: string | null;
}

/** A field of the answer. */
export interface ServiceField {
  readonly name: string;
  readonly label: Text;
  readonly kind: RowKind;
  /** What a value of kind `text` is made of, where it is not free text: a day is `DD.MM.YYYY`, a number has no blanks. */
  readonly format?: 'bin' | 'vin' | 'cadastral' | 'day' | 'year' | 'number';
  /** The unit of a number, e.g. `теңге`. */
  readonly unit?: Text;
  /** What depersonalised data need (order 146, item 12); left out for what tells nothing of a person. */
  readonly personal?: 'identifier' | 'name' | 'contact' | 'birth-date' | 'document';
}

/**
 * How an answer is shown: fields one under another, rows of a table, a photograph with fields, a document (a PDF),
 * relations between persons and things, or the act of a ban that was laid or lifted.
 */
export type ServiceKind = 'record' | 'table' | 'photograph' | 'document' | 'graph' | 'act';

/** One service of Rules 151, appendix 2, or of joint order 41/69, appendix 2; one file of this folder gives one. */
export interface Service {
  readonly number: ServiceNumber;
  readonly title: Text;
  readonly kind: ServiceKind;
  /** Exactly one of these is given in a request. */
  readonly parameters: readonly ServiceParameter[];
  /** What is asked for beside it: a period, the act of a ban. Those without `isOptional` must be given. */
  readonly details?: readonly FormField[];
  readonly fields: readonly ServiceField[];
  /** Names of the fields that a "truncated" answer must not have (footnotes of the appendices). */
  readonly truncated?: readonly string[];
  /** Whether a "truncated" answer may hold a record at all; left out where it may hold every one, less its fields. */
  readonly isInTruncated?: (record: Readonly<Record<string, string>>) => boolean;
  /** Names of the state databases that answer; each is asked, and the result says which did. */
  readonly sources: readonly string[];
}
