import { useState } from 'react';
import type { FieldKind } from '../../../protocol/forms.ts';
import { cleanDigits } from '../../../protocol/identifiers/iin.ts';
import { cleanPlate } from '../../../protocol/identifiers/plate.ts';
import { useSay } from '../../language.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { groupDigits } from '../../ui/digits.ts';
import { GroupedField } from '../../ui/GroupedField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { type FieldNote, TextField } from '../../ui/TextField.tsx';
import { ChosenInput } from './ChosenInput.tsx';
import { showDay, typedDay, typedMoment } from './days.ts';
import { FileInput } from './FileInput.tsx';
import type { FieldProps } from './field-props.ts';
import { type Note, noteOf } from './notes.ts';
import { ServicesInput } from './ServicesInput.tsx';
import { formTexts as texts } from './texts.ts';

/** One field of a form by its kind, with the item that demands it and what is wrong with what was typed. */
export function FieldInput(props: FieldProps) {
  const say = useSay();
  const { id, field, value, onChange, tried } = props;
  const label = field.isOptional === true ? `${say(field.label)} (${say(texts.optional)})` : say(field.label);
  switch (field.kind) {
    case 'flag':
      return (
        <Checkbox id={id} isSelected={value === 'true'} onChange={(is) => onChange(is ? 'true' : '')}>
          {say(field.label)}
        </Checkbox>
      );
    case 'choice':
    case 'role':
    case 'service':
    case 'document':
    case 'request':
      return <ChosenInput {...props} label={label} />;
    case 'services':
      return <ServicesInput {...props} label={label} />;
    case 'file':
      return props.attaching === undefined ? null : (
        <FileInput {...props} label={label} attaching={props.attaching} />
      );
    default:
      return <TypedInput {...{ id, field, value, onChange, tried, label }} />;
  }
}

type TypedProps = Omit<FieldProps, 'filings' | 'attaching'> & { readonly label: string };

function TypedInput({ id, field, value, onChange, tried, label }: TypedProps) {
  const [left, setLeft] = useState(false);
  const note = useNote(noteOf(field, value, tried || (left && value !== '')));
  const common = { id, label, item: field.item, note, onBlur: () => setLeft(true) };
  if (field.kind === 'paragraph') return <TextArea {...common} value={value} onChange={onChange} />;
  const grouped = groupings[field.kind];
  if (grouped !== undefined)
    return (
      <GroupedField
        {...common}
        value={value}
        onChange={(typed) => onChange(typed.slice(0, 64))}
        clean={grouped.clean}
        show={grouped.show}
        digits={grouped.digits}
      />
    );
  const read = readings[field.kind] ?? ((raw: string) => raw);
  return (
    <TextField
      {...common}
      value={showDay(value)}
      onChange={(raw) => onChange(read(raw))}
      maxLength={300}
      digits={field.kind === 'day' || field.kind === 'moment'}
    />
  );
}

interface Grouping {
  readonly clean: (raw: string) => string;
  readonly show: (value: string) => string;
  readonly digits: boolean;
}

const digitsIn = (groups: readonly number[]): Grouping => ({
  clean: cleanDigits,
  show: (value) => (/^\d+$/.test(value) ? groupDigits(value, groups) : value),
  digits: true,
});

const groupings: Partial<Readonly<Record<FieldKind, Grouping>>> = {
  case: digitsIn([2, 4, 2, 1, 6]),
  iin: digitsIn([6, 6]),
  bin: digitsIn([6, 6]),
  year: digitsIn([4]),
  number: digitsIn([9]),
  plate: { clean: cleanPlate, show: (value) => value, digits: false },
};

const readings: Partial<Readonly<Record<FieldKind, (raw: string) => string>>> = {
  day: (raw) => typedDay(raw.trim()),
  moment: (raw) => typedMoment(raw.trimStart()),
};

const tones = { hint: 'hint', wrong: 'error', right: 'safe' } as const;

function useNote(note: Note): FieldNote {
  const say = useSay();
  return { tone: tones[note.state], text: say(note.text) };
}
