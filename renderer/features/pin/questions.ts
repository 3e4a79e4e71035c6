import type { Failure } from '../../../protocol/outcome.ts';
import type { PinPrompt, PinReply } from '../../../protocol/pin.ts';
import type { Text } from '../../../protocol/text.ts';
import { pinTexts as texts } from './texts.ts';

export type Ask = Extract<PinPrompt, { kind: 'ask' }>;

interface Field {
  readonly name: 'pin' | 'newPin' | 'again';
  readonly label: Text;
}

const newTwice: readonly Field[] = [
  { name: 'newPin', label: texts.newField },
  { name: 'again', label: texts.againField },
];

/** The fields of each question, in the order they are typed; at a reader with keys nothing is typed here. */
export const fieldsOf: Readonly<Record<Ask['wants'], readonly Field[]>> = {
  pin: [{ name: 'pin', label: texts.field }],
  change: [{ name: 'pin', label: texts.oldField }, ...newTwice],
  unblock: [{ name: 'pin', label: texts.pukField }, ...newTwice],
  'pin-pad': [],
};

/** What was typed, by the fields' names. */
export type Typed = Readonly<Partial<Record<Field['name'], string>>>;

/** No longer reply crosses the port (`pinReplySchema`). */
const longest = 256;

/** The most bytes a PIN may have here; a token that names no limit (0) has ours. */
export function mostOf({ maxLength }: Pick<Ask, 'maxLength'>): number {
  return Math.min(longest, maxLength === 0 ? longest : maxLength);
}

/** What is wrong with what was typed, found before it leaves the window, or null. Nothing is ever cut to fit. */
export function typedFault(ask: Ask, typed: Typed): Failure | null {
  const { minLength } = ask;
  const most = mostOf(ask);
  // PKCS#11 counts bytes of UTF-8.
  const lengths = Object.values(typed).map((value) => new TextEncoder().encode(value).length);
  if (lengths.some((length) => length < Math.max(1, minLength) || length > most)) {
    const params = { min: String(minLength), max: String(most) };
    return { code: 'pin-length', params };
  }
  return typed.newPin === typed.again ? null : { code: 'new-pin-mistyped' };
}

/** The one reply to this question. */
export function replyTo({ entry }: Ask, { pin = '', newPin }: Typed): PinReply {
  return newPin === undefined ? { kind: 'pin', entry, pin } : { kind: 'pin', entry, pin, newPin };
}
