import { z } from 'zod';
import type { Failure } from './outcome.ts';
import type { Language } from './text.ts';

/** The PINs an action at the administrator's bench may need, as `native/provisioning` names them. */
export const benchPins = ['pin', 'new-pin', 'so-pin', 'current-so-pin'] as const;
export type BenchPin = (typeof benchPins)[number];

/** One PIN to be typed; a chosen one is new and typed twice, an optional one may be left empty. */
export interface BenchPinField {
  readonly name: BenchPin;
  readonly isChosen: boolean;
  readonly isOptional: boolean;
}

/** Messages of the process with the driver to the bench's PIN window; every question has a number. */
export type BenchPinPrompt =
  | {
      readonly kind: 'ask';
      readonly entry: number;
      readonly fields: readonly BenchPinField[];
      readonly minLength: number;
      readonly maxLength: number;
      /** Of the PIN that the token will check, the worse of two; null when it checks none. */
      readonly counter: 'full' | 'low' | 'final' | 'unknown' | null;
      readonly lastError: Failure | null;
    }
  | { readonly kind: 'working' }
  | { readonly kind: 'done' };

/** Messages of the bench's PIN window; a reply counts only with the number of the open question. */
export const benchPinReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('pins'),
    entry: z.number().int().positive(),
    pins: z.partialRecord(z.enum(benchPins), z.string().max(256)),
  }),
  z.strictObject({ kind: z.literal('cancel') }),
]);
export type BenchPinReply = z.infer<typeof benchPinReplySchema>;

/** What the bench's PIN window shows: which token, and what is about to be done to it. */
export interface BenchPinContext {
  readonly language: Language;
  readonly verb: string;
  readonly tokenSerial: string;
  readonly tokenLabel: string;
}

/** What the window's preload exposes as `window.pinBridge`. */
export interface BenchPinBridge {
  onPrompt(listener: (prompt: BenchPinPrompt) => void): void;
  reply(reply: BenchPinReply): void;
}
