import type { BenchPinField, BenchPinPrompt } from '../../protocol/admin-pin.ts';
import type { Failure } from '../../protocol/outcome.ts';
import type { PresentToken } from '../token-agent/tokens.ts';
import type { PinName } from './order.ts';
import type { Verb } from './verb.ts';

type Question = Omit<Extract<BenchPinPrompt, { kind: 'ask' }>, 'kind' | 'entry'>;

/**
 * What the window asks for a verb on a token, or why it need not ask: a reader that wants the PIN at its own keys, or a
 * PIN that is locked already (`pin-pad-unsupported`, `pin-locked`, `so-pin-locked`).
 */
export function pinQuestion(
  verb: Verb,
  token: PresentToken,
  lastError: Failure | null,
): Question | { readonly refused: Failure } {
  const { minLength, maxLength, protectedAuthenticationPath } = token.pin;
  if (protectedAuthenticationPath) return { refused: { code: 'pin-pad-unsupported' } };
  const checked = checkedPins(verb, token);
  if (checked.includes('pin') && token.pin.counter === 'locked') return { refused: { code: 'pin-locked' } };
  if (checked.includes('so-pin') && token.soCounter === 'locked')
    return { refused: { code: 'so-pin-locked' } };
  const counters = [
    checked.includes('pin') ? token.pin.counter : null,
    checked.includes('so-pin') ? token.soCounter : null,
  ];
  const counter = worstFirst.find((one) => counters.includes(one)) ?? null;
  return { fields: fieldsOf(verb), minLength, maxLength, counter, lastError };
}

const worstFirst = ['final', 'low', 'unknown', 'full'] as const;

/** Those the token compares with its own; the SO PIN chosen for a used token is the one it has already (C_InitToken). */
function checkedPins({ pins, chosenPins, name }: Verb, { initialised }: PresentToken): PinName[] {
  const known = pins.filter((pin) => !chosenPins.includes(pin));
  return name === 'init' && initialised ? [...known, 'so-pin'] : known;
}

function fieldsOf({ pins, optionalPins, chosenPins }: Verb): BenchPinField[] {
  return [...optionalPins, ...pins].map((name) => ({
    name,
    isChosen: chosenPins.includes(name),
    isOptional: optionalPins.includes(name),
  }));
}
