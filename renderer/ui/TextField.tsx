import type { Ref } from 'react';
import { TextField as AriaTextField, Input, Label, Text } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import './field.css';

export interface FieldNote {
  readonly tone: 'hint' | 'error' | 'safe';
  readonly text: string;
}

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly note: FieldNote;
  readonly maxLength?: number;
  readonly digits?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A labelled field with one line of words below it: how to fill it, what is wrong, or that it is right. */
export function TextField({ id, label, note, maxLength, digits = false, inputRef, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} className="field" isInvalid={note.tone === 'error'} type="text">
      <Label className="field-label">{label}</Label>
      <Input
        id={id}
        {...(inputRef === undefined ? {} : { ref: inputRef })}
        className={digits ? 'field-input field-input-digits' : 'field-input'}
        inputMode={digits ? 'numeric' : 'text'}
        autoComplete="off"
        spellCheck="false"
        {...(maxLength === undefined ? {} : { maxLength })}
      />
      <Text slot="description" className={`field-note field-note-${note.tone}`} aria-live="polite">
        {note.tone === 'hint' ? null : <Icon name={note.tone === 'error' ? 'refused' : 'pass'} />}
        {note.text}
      </Text>
    </AriaTextField>
  );
}
