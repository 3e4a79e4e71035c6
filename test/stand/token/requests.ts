import { z } from 'zod';

const hexId = z.string().regex(/^([0-9a-f]{2})+$/);
const pin = z.string().min(4).max(255);

/** A key pair to be made on the token; `id` is its CKA_ID in hex. */
const keyRequestSchema = z.strictObject({
  id: hexId,
  label: z.string(),
  kind: z.enum(['rsa-2048', 'rsa-4096', 'ec-p256', 'ec-p384']),
  decrypts: z.boolean(),
  /** CKA_ALWAYS_AUTHENTICATE: the PIN is wanted again for every use. */
  alwaysAuthenticate: z.boolean(),
});
export type KeyRequest = z.infer<typeof keyRequestSchema>;

/** One step of provisioning, as the child process reads it from its standard input. */
export const provisionRequestSchema = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('create'), label: z.string().min(1).max(32), soPin: pin, pin }),
  z.strictObject({ verb: z.literal('keys'), serial: z.string(), pin, keys: z.array(keyRequestSchema) }),
  z.strictObject({
    verb: z.literal('import'),
    serial: z.string(),
    pin,
    id: hexId,
    label: z.string(),
    der: z.string(),
  }),
]);
export type ProvisionRequest = z.infer<typeof provisionRequestSchema>;

export const serialSchema = z.strictObject({ serial: z.string().min(1) });

/** Public keys as base64 of SPKI DER. */
export const generatedSchema = z.strictObject({
  keys: z.array(z.strictObject({ id: hexId, publicKey: z.string() })),
});

/** A key that was made: SPKI DER of its public half. */
export interface GeneratedKey {
  readonly id: string;
  readonly publicKey: Uint8Array;
}
