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

/** What is wrong with what was typed, found before it leaves the window, or null. */
export function typedFault({ minLength, maxLength }: Ask, typed: Typed): Failure | null {
  const isShort = Object.values(typed).some((value) => value.length < Math.max(1, minLength));
  if (isShort) {
    const params = { min: String(minLength), max: String(maxLength) };
    return { code: 'pin-length', params };
  }
  return typed.newPin === typed.again ? null : { code: 'new-pin-mistyped' };
}

/** The one reply to this question. */
export function replyTo({ entry }: Ask, { pin = '', newPin }: Typed): PinReply {
  return newPin === undefined ? { kind: 'pin', entry, pin } : { kind: 'pin', entry, pin, newPin };
}
