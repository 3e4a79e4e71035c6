import { z } from 'zod';
import type { Capacity } from '../capacities.ts';
import type { FormField } from '../forms.ts';
import type { Text } from '../text.ts';

/** UUIDv7 (RFC 9562, 5.7), lower case. */
export const documentId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

/** RFC 3339 with milliseconds and an offset, of a day that exists (Rules 151, item 29: Astana time). */
export const timestamp = z.iso.datetime({ offset: true, precision: 3 }).regex(/[+-]\d{2}:\d{2}$/);

/** A SHA-256 value in lower-case hexadecimal. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** Twelve digits; the check digit is a matter of the form, not of the envelope. */
export const iinDigits = z.string().regex(/^\d{12}$/);

/** Text a person typed or a register returned: no control characters but the line feed, NFC, limited length. */
export const line = (max: number) =>
  z
    .string()
    .max(max)
    .refine(
      (value) => value === value.normalize('NFC') && !hasControl(value),
      'not NFC or has control characters',
    );

function hasControl(value: string): boolean {
  return [...value].some((character) => character < ' ' && character !== '\n');
}

/** Name of a workstation or of the centre, as in its certificate's CN. */
export const stationName = z.string().regex(/^[A-Za-z0-9.-]{1,64}$/);

/** Envelope of every signed document (architecture, section 2): `id` is a UUIDv7, `refs` names earlier documents. */
export function documentSchema<T extends string, B extends z.ZodType>(type: T, body: B) {
  return z.strictObject({
    type: z.literal(type),
    version: z.literal(1),
    id: documentId,
    issuedAt: timestamp,
    workstation: stationName,
    refs: z.array(documentId).max(16).optional(),
    body,
  });
}

/** The envelope alone, to tell the type and version of an unknown document before its own schema is chosen. */
export const envelopeSchema = z.looseObject({
  type: z.string().max(64),
  version: z.number().int(),
  id: documentId,
});

/** Which key must have signed a document of a type. */
export type SignerKind = 'auth' | 'sign' | 'workstation' | 'centre';

/** How a value is set: digits are grouped and monospaced, times shown in Astana time. */
export type RowKind = 'text' | 'iin' | 'case' | 'plate' | 'time' | 'hash';

/** One line of a document as a person reads it. */
export interface PresentedRow {
  readonly label: Text;
  readonly value: Text;
  readonly kind: RowKind;
}

/** Many like things of a document, one a line. */
export interface PresentedTable {
  readonly columns: readonly { readonly label: Text; readonly kind: RowKind }[];
  readonly rows: readonly (readonly Text[])[];
}

/** A document as a person reads it before signing or afterwards. */
export interface PresentedDocument {
  readonly title: Text;
  readonly rows: readonly PresentedRow[];
  readonly paragraphs: readonly Text[];
  readonly table?: PresentedTable;
}

/** How a person fills in a document of a type by itself; types made by other means (requests, receipts) have none. */
export interface DocumentForm {
  /** Who may file it: any of these; `user` is everybody with an account. The server decides, the desk only offers. */
  readonly filers: readonly (Capacity | 'user')[];
  /** Its members as a form asks for them, by path in the body. */
  readonly fields: readonly FormField[];
  /** Types of the earlier document it answers; the first of `refs`. Left out when it stands by itself. */
  readonly answers?: readonly string[];
}

/** What the project knows of one type of document; one file per type gives one of these. */
export interface DocumentType<D> {
  readonly type: string;
  readonly schema: z.ZodType<D>;
  readonly title: Text;
  /** The item of the rules it comes from. */
  readonly rule: string;
  readonly signer: SignerKind;
  readonly form?: DocumentForm;
  /** Renders the document from its parsed bytes, never from a form. */
  present(document: D): PresentedDocument;
}

/** The same words in both languages, for values that have no language (numbers, names). */
export function same(value: string): Text {
  return { kk: value, ru: value };
}
