import { iinFault } from '../../../protocol/identifiers/iin.ts';
import { isPlate } from '../../../protocol/identifiers/plate.ts';
import type { ServiceParameter } from '../../../protocol/services/service.ts';
import { fill, type Text } from '../../../protocol/text.ts';
import { requestTexts as texts } from './texts.ts';

/** What the words below a field say: `right` is complete, `wrong` is certain, `hint` is still being typed. */
export interface Note {
  readonly state: 'hint' | 'wrong' | 'right';
  readonly text: Text;
}

/** Checks a case number while it is typed; what is merely incomplete is wrong only once the field was `left`. */
export function caseNumberNote(value: string, left: boolean): Note {
  return digitsNote(value, 15, left, texts.caseHint) ?? { state: 'right', text: texts.caseRight };
}

/** Checks the value of a parameter while it is typed. */
export function valueNote(value: string, kind: ServiceParameter['kind'], left: boolean): Note {
  return kind === 'iin' ? iinNote(value, left) : plateNote(value, left);
}

function iinNote(value: string, left: boolean): Note {
  const typing = digitsNote(value, 12, left, texts.iinHint);
  if (typing !== null) return typing;
  const fault = iinFault(value);
  if (fault === null) return { state: 'right', text: texts.iinRight };
  return { state: 'wrong', text: iinWords[fault] };
}

const iinWords = {
  length: texts.iinHint,
  century: texts.iinCentury,
  date: texts.iinDate,
  'check-digit': texts.iinCheckDigit,
} as const;

function plateNote(value: string, left: boolean): Note {
  if (value === '')
    return left ? { state: 'wrong', text: texts.missing } : { state: 'hint', text: texts.plateHint };
  if (isPlate(value)) return { state: 'right', text: texts.plateRight };
  return left || value.length > 8
    ? { state: 'wrong', text: texts.plateWrong }
    : { state: 'hint', text: texts.plateHint };
}

function digitsNote(value: string, length: number, left: boolean, hint: Text): Note | null {
  if (value === '') return left ? { state: 'wrong', text: texts.missing } : { state: 'hint', text: hint };
  if (!/^\d+$/.test(value)) return { state: 'wrong', text: texts.digitsOnly };
  const counts = { typed: String(value.length), length: String(length) };
  if (value.length === length) return null;
  return left || value.length > length
    ? { state: 'wrong', text: fill(texts.digitsFew, counts) }
    : { state: 'hint', text: fill(texts.digitsTyped, counts) };
}
