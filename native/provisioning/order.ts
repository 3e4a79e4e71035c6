import { z } from 'zod';
import { failureSchema, pinStateSchema } from '../token-agent/messages.ts';

export const verbNames = [
  'list',
  'init',
  'keys',
  'request',
  'import',
  'test-sign',
  'open',
  'change-pin',
  'unblock',
  'relabel',
  'act',
  'retire',
  'sign-drivers',
] as const;
export type VerbName = (typeof verbNames)[number];

/** The PINs a command may need, by the name they have in the PIN file. */
export const pinNames = ['pin', 'new-pin', 'so-pin', 'current-so-pin'] as const;
export type PinName = (typeof pinNames)[number];

const bytes = z.instanceof(Uint8Array);
const namedBytes = z.strictObject({ file: z.string(), content: bytes });
const namePart = z.string().trim().min(1).max(64);

/** Whom the certificates will name; the ИИН is checked by the verb. */
export const personSchema = z.strictObject({
  surname: namePart,
  'given-name': namePart,
  patronymic: namePart.optional(),
  iin: z.string(),
});

/** One command as the process that loads the driver receives it. PINs travel here and nowhere else. */
export const orderSchema = z.strictObject({
  verb: z.enum(verbNames),
  module: z.string(),
  /** What the administrator's list says the module's file must be; `null` for a file that was named itself. */
  moduleSha256: z.string().nullable(),
  /** Serial number or label; `null` when there is only one token to be meant. */
  token: z.string().nullable(),
  pins: z.partialRecord(z.enum(pinNames), z.string()),
  label: z.string().nullable(),
  force: z.boolean(),
  finalTry: z.boolean(),
  /** The serial number as the administrator typed it. */
  confirm: z.string().nullable(),
  person: personSchema.nullable(),
  certificates: z.array(namedBytes),
  chain: z.array(namedBytes),
  /** A list of drivers to be signed. */
  list: namedBytes.nullable(),
  /** A sealed document to be opened. */
  sealed: namedBytes.nullable(),
});
export type Order = z.infer<typeof orderSchema>;

const keyLineSchema = z.strictObject({
  /** CKA_LABEL: AUTH or SIGN for keys made by `keys`. */
  label: z.string(),
  /** CKA_ID, hex. */
  id: z.string(),
  /** True when this very command made the key. */
  made: z.boolean(),
});

const certificateLineSchema = z.strictObject({
  id: z.string(),
  sha256: z.string(),
  purpose: z.string(),
  serialNumber: z.string().nullable(),
  holder: z.string().nullable(),
  notBefore: z.string().nullable(),
  notAfter: z.string().nullable(),
  /** Why it is not offered for work, or `null`. */
  fault: failureSchema.nullable(),
});
export type CertificateLine = z.infer<typeof certificateLineSchema>;

const tokenLineSchema = z.strictObject({
  serial: z.string(),
  label: z.string(),
  manufacturer: z.string(),
  model: z.string(),
  initialised: z.boolean(),
  pin: pinStateSchema,
  /** Keys whose public half is readable without the PIN. */
  keys: z.array(keyLineSchema),
  certificates: z.array(certificateLineSchema),
  fault: failureSchema.nullable(),
});
export type TokenLine = z.infer<typeof tokenLineSchema>;

/** What a command did: the tokens it saw (one, but for `list`) after it, and files to be written. */
export const reportSchema = z.strictObject({
  tokens: z.array(tokenLineSchema),
  files: z.array(z.strictObject({ name: z.string(), content: bytes })),
});
export type Report = z.infer<typeof reportSchema>;
