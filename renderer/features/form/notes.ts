import type { FieldKind, FormField } from '../../../protocol/forms.ts';
import { checkDigit, iinFault } from '../../../protocol/identifiers/iin.ts';
import { isPlate } from '../../../protocol/identifiers/plate.ts';
import { fill, type Text } from '../../../protocol/text.ts';
import { isDay, isMoment } from './days.ts';
import { formTexts as texts } from './texts.ts';

/** What the words below a field say: `right` is complete, `wrong` is certain, `hint` is still being typed. */
export interface Note {
  readonly state: 'hint' | 'wrong' | 'right';
  readonly text: Text;
}

/** Checks what is typed into a field while it is typed; what is merely incomplete is wrong only once it was `left`. */
export function noteOf(field: FormField, value: string, left: boolean): Note {
  const hint = field.hint ?? hints[field.kind] ?? texts.none;
  if (value.trim() === '')
    return left && field.isOptional !== true && field.kind !== 'flag'
      ? { state: 'wrong', text: field.kind === 'file' ? texts.fileMissing : texts.missing }
      : { state: 'hint', text: hint };
  return checks[field.kind]?.(value, left, hint) ?? { state: 'hint', text: hint };
}

const hints: Partial<Readonly<Record<FieldKind, Text>>> = {
  case: texts.caseHint,
  iin: texts.iinHint,
  bin: texts.iinHint,
  plate: texts.plateHint,
  day: texts.dayHint,
  moment: texts.momentHint,
  year: texts.yearHint,
};

type Check = (value: string, left: boolean, hint: Text) => Note | null;

const checks: Partial<Readonly<Record<FieldKind, Check>>> = {
  case: (value, left) => digitsNote(value, 15, left) ?? { state: 'right', text: texts.caseRight },
  iin: iinNote,
  bin: binNote,
  plate: plateNote,
  day: (value, left) => (isDay(value) ? null : unfinished(left || value.length > 9, texts.dayWrong)),
  moment: (value, left) =>
    isMoment(value) ? null : unfinished(left || value.length > 15, texts.momentWrong),
  year: yearNote,
  number: (value) => (/^\d{1,9}$/.test(value) ? null : { state: 'wrong', text: texts.digitsOnly }),
};

function iinNote(value: string, left: boolean): Note {
  const typing = digitsNote(value, 12, left);
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

function binNote(value: string, left: boolean): Note {
  const typing = digitsNote(value, 12, left);
  if (typing !== null) return typing;
  return checkDigit(value) === Number(value[11])
    ? { state: 'right', text: texts.iinRight }
    : { state: 'wrong', text: texts.iinCheckDigit };
}

function plateNote(value: string, left: boolean): Note | null {
  if (isPlate(value)) return { state: 'right', text: texts.plateRight };
  return unfinished(left || value.length > 8, texts.plateWrong);
}

function yearNote(value: string, left: boolean): Note | null {
  const typing = digitsNote(value, 4, left);
  if (typing !== null) return typing;
  return Number(value) >= 1991 && Number(value) <= 2100 ? null : { state: 'wrong', text: texts.yearWrong };
}

function unfinished(isWrong: boolean, text: Text): Note | null {
  return isWrong ? { state: 'wrong', text } : null;
}

function digitsNote(value: string, length: number, left: boolean): Note | null {
  if (!/^\d+$/.test(value)) return { state: 'wrong', text: texts.digitsOnly };
  const counts = { typed: String(value.length), length: String(length) };
  if (value.length === length) return null;
  return left || value.length > length
    ? { state: 'wrong', text: fill(texts.digitsFew, counts) }
    : { state: 'hint', text: fill(texts.digitsTyped, counts) };
}
