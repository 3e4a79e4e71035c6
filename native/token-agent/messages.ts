import { z } from 'zod';
import { errorCodes } from '../../protocol/errors.ts';

/** Largest thing we ever sign or open in one piece: a set of signed attributes, or one RSA block. */
const maxInput = 65_536;

const bytes = z.instanceof(Uint8Array);
const boundedBytes = bytes.refine((value) => value.length > 0 && value.length <= maxInput, 'length');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const operationId = z.number().int().nonnegative();

/** An expected failure as it crosses the process boundary. */
export const failureSchema = z.strictObject({
  code: z.enum(errorCodes),
  params: z.record(z.string(), z.string()).exactOptional(),
});

/** A driver as the administrator lists it; `sha256` (hex) of the file, or `null` when it is not pinned. */
export const driverSettingsSchema = z.strictObject({
  name: z.string().min(1).max(64),
  path: z.string().min(1).max(1024),
  sha256: sha256.nullable(),
});
export type DriverSettings = z.infer<typeof driverSettingsSchema>;

/**
 * What the token says of its PIN (PKCS#11 2.40, CK_TOKEN_INFO): lengths in bytes and the counter's state.
 * `full`: no flag is set. `unknown`: the driver is known not to report the counter, or no PIN was ever set.
 */
export const pinStateSchema = z.strictObject({
  minLength: z.number().int().nonnegative(),
  maxLength: z.number().int().nonnegative(),
  counter: z.enum(['full', 'low', 'final', 'locked', 'unknown']),
  protectedAuthenticationPath: z.boolean(),
});
export type PinState = z.infer<typeof pinStateSchema>;

/** A certificate object on a token, readable without the PIN: CKA_ID as hex, CKA_VALUE and its SHA-256 as hex. */
export const tokenCertificateSchema = z.strictObject({ id: z.string(), der: bytes, sha256 });
export type TokenCertificate = z.infer<typeof tokenCertificateSchema>;

/** A token in a slot; `fault` says why its certificates could not be read. */
export const tokenFactsSchema = z.strictObject({
  serial: z.string(),
  label: z.string(),
  manufacturer: z.string(),
  model: z.string(),
  pin: pinStateSchema,
  certificates: z.array(tokenCertificateSchema),
  fault: failureSchema.nullable(),
});
export type TokenFacts = z.infer<typeof tokenFactsSchema>;

/** RSA key transport the agent can open (RFC 8017): OAEP with SHA-1 and MGF1-SHA-1, or PKCS#1 v1.5. */
export const keyTransports = ['rsa-oaep-sha1', 'rsa-pkcs1'] as const;
export type KeyTransport = (typeof keyTransports)[number];

/** One use of a private key; the key is named by the SHA-256 of its certificate. */
export const keyOperationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sign'), certificateSha256: sha256, data: boundedBytes }),
  z.strictObject({
    kind: z.literal('decrypt'),
    certificateSha256: sha256,
    encryptedKey: boundedBytes,
    algorithm: z.enum(keyTransports),
  }),
]);
export type KeyOperation = z.infer<typeof keyOperationSchema>;

/** `rsa` is PKCS#1 v1.5, an EC signature is DER, ГОСТ in НУЦ РК's form; the digest is that of `schemeFor(certificate)` in every case. */
const keyResultSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sign'),
    signature: bytes,
    keyType: z.enum(['rsa', 'rsa-pss', 'ec', 'gost']),
  }),
  z.strictObject({ kind: z.literal('decrypt'), key: bytes }),
]);
export type KeyResult = z.infer<typeof keyResultSchema>;

/** Who may set a new PIN: the holder by the old one, anybody by the security officer's PIN (PUK). */
export const pinAuthorities = ['pin', 'so-pin'] as const;
export type PinAuthority = (typeof pinAuthorities)[number];

/** Everything the main process may ask of an agent. The PIN is not among it: it has its own port. */
export const agentRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start'), driver: driverSettingsSchema, slotEvents: z.boolean() }),
  z.strictObject({ kind: z.literal('tokens') }),
  z.strictObject({
    kind: z.literal('operate'),
    id: operationId,
    tokenSerial: z.string(),
    operations: z.array(keyOperationSchema).min(1).max(64),
    pinSeconds: z.number().positive(),
  }),
  z.strictObject({
    kind: z.literal('set-pin'),
    id: operationId,
    tokenSerial: z.string(),
    /** What allows it: the old PIN, or the security officer's (PUK). */
    by: z.enum(pinAuthorities),
    pinSeconds: z.number().positive(),
  }),
  z.strictObject({ kind: z.literal('cancel'), id: operationId }),
]);
export type AgentRequest = z.infer<typeof agentRequestSchema>;
export type OperateRequest = Extract<AgentRequest, { kind: 'operate' }>;
export type SetPinRequest = Extract<AgentRequest, { kind: 'set-pin' }>;
/** What is asked under one conversation, before it has a number. */
export type PinRequest = Omit<OperateRequest, 'id' | 'pinSeconds'> | Omit<SetPinRequest, 'id' | 'pinSeconds'>;

/** What the agent is about to do; each has a deadline, and silence past it means that the driver hangs. */
export const agentPhases = [
  'starting',
  'idle',
  'checking',
  'login',
  'reader',
  'logged-in',
  'using',
  'closing',
] as const;
export type AgentPhase = (typeof agentPhases)[number];

const outcomeSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.array(keyResultSchema) }),
  z.strictObject({ ok: z.literal(false), error: failureSchema }),
]);

/**
 * Everything an agent says. `phase` doubles as the sign of life: an idle agent repeats it with every look at the
 * slots. `operated` with `loggedOut: false` means the driver refused to log out or lost its sessions: the process must be ended.
 */
export const agentReportSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('phase'), phase: z.enum(agentPhases) }),
  z.strictObject({ kind: z.literal('refused'), error: failureSchema }),
  z.strictObject({
    kind: z.literal('tokens'),
    /** Slots the driver knows, with or without a token. */
    readers: z.number().int().nonnegative(),
    tokens: z.array(tokenFactsSchema),
  }),
  z.strictObject({
    kind: z.literal('operated'),
    id: operationId,
    outcome: outcomeSchema,
    loggedOut: z.boolean(),
  }),
]);
export type AgentReport = z.infer<typeof agentReportSchema>;
