import type { Ref } from 'react';
import { TextField as AriaTextField, Input, Label, Text } from 'react-aria-components';
import { FieldHead } from './FieldHead.tsx';
import { Icon } from './Icon.tsx';
import './field.css';

export interface FieldNote {
  readonly tone: 'hint' | 'error' | 'safe';
  readonly text: string;
}

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  /** The item of the acts that demands it. */
  readonly item?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly note: FieldNote;
  readonly maxLength?: number;
  readonly digits?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A labelled field with one line of words below it: how to fill it, what is wrong, or that it is right. */
export function TextField(props: TextFieldProps) {
  const { id, label, item, note, maxLength, digits = false, inputRef, ...rest } = props;
  return (
    <AriaTextField {...rest} className="field" isInvalid={note.tone === 'error'} type="text">
      <FieldHead item={item}>
        <Label className="field-label">{label}</Label>
      </FieldHead>
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
