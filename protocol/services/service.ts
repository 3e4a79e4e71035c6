import type { RowKind } from '../documents/document.ts';
import type { Text } from '../text.ts';

/** A parameter the officer gives. */
export interface ServiceParameter {
  readonly name: string;
  readonly label: Text;
  readonly kind: 'iin' | 'plate';
}

/** A field of the answer. */
export interface ServiceField {
  readonly name: string;
  readonly label: Text;
  readonly kind: RowKind;
}

/** One service of Rules 151, appendix 2; one file of this folder gives one. */
export interface Service {
  /** Its number in appendix 2. */
  readonly number: number;
  readonly title: Text;
  /** How the answer is shown: fields one under another, rows of a table, or a photograph with fields. */
  readonly kind: 'record' | 'table' | 'photograph';
  /** Exactly one of these is given in a request. */
  readonly parameters: readonly ServiceParameter[];
  readonly fields: readonly ServiceField[];
  /** Name of the state database that answers. */
  readonly source: string;
}
