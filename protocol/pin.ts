import { z } from 'zod';
import type { Failure } from './outcome.ts';
import type { Language, Text } from './text.ts';

/** A document as the PIN window names it. */
export interface PinDocument {
  readonly title: Text;
  readonly documentId: string;
  readonly sha256: string;
}

/** What the PIN window shows: holder, purpose, token, and every document that will be signed. */
export interface PinContext {
  readonly language: Language;
  /** Null when the PIN itself is to be set: that concerns no certificate. */
  readonly holder: string | null;
  readonly purpose: 'sign' | 'auth' | 'open' | 'change-pin' | 'unblock-pin';
  readonly tokenSerial: string;
  readonly tokenLabel: string;
  readonly documents: readonly PinDocument[];
}

/** The channel on which main hands the PIN window its message port to the token agent. */
export const pinPortChannel = 'sio:pin-port';

/**
 * Messages agent → PIN window. The agent asks again after each wrong PIN; nothing is ever retried by itself. Wanted is
 * the PIN, the old and a new one, the security officer's (PUK) and a new one, or leave to ask at the reader's own keys.
 */
export type PinPrompt =
  | {
      readonly kind: 'ask';
      /** Counts the questions of one window; a reply names the one it answers. */
      readonly entry: number;
      readonly wants: 'pin' | 'change' | 'unblock' | 'pin-pad';
      readonly minLength: number;
      readonly maxLength: number;
      /** Of the PIN that is checked: the user's, or the security officer's to unblock. */
      readonly counter: 'full' | 'low' | 'final' | 'locked' | 'unknown';
      readonly lastError: Failure | null;
    }
  | { readonly kind: 'working' }
  /** The token waits for the PIN at the reader's own keys. */
  | { readonly kind: 'reader' }
  | { readonly kind: 'done' };

/** Messages PIN window → agent. */
export const pinReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('pin'),
    entry: z.number().int().positive(),
    /** The PIN, or what allows to set a new one; empty when it is typed at the reader. */
    pin: z.string().max(256),
    newPin: z.string().max(256).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('cancel') }),
]);
export type PinReply = z.infer<typeof pinReplySchema>;

/** What the PIN window's preload exposes as `window.pinBridge`, beside `window.bridge`. */
export interface PinBridge {
  onPrompt(listener: (prompt: PinPrompt) => void): void;
  reply(reply: PinReply): void;
}
