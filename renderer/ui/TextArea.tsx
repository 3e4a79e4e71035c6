import { TextArea as AriaTextArea, TextField as AriaTextField, Label, Text } from 'react-aria-components';
import { FieldHead } from './FieldHead.tsx';
import { Icon } from './Icon.tsx';
import type { FieldNote } from './TextField.tsx';
import './field.css';

interface TextAreaProps {
  readonly id: string;
  readonly label: string;
  readonly item?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
  readonly note: FieldNote;
}

/** A field of several lines; Enter makes a new line, Ctrl+Enter goes on as everywhere. */
export function TextArea({ id, label, item, note, ...rest }: TextAreaProps) {
  return (
    <AriaTextField {...rest} className="field" isInvalid={note.tone === 'error'}>
      <FieldHead item={item}>
        <Label className="field-label">{label}</Label>
      </FieldHead>
      <AriaTextArea id={id} className="field-input field-area" rows={4} spellCheck="false" />
      <Text slot="description" className={`field-note field-note-${note.tone}`} aria-live="polite">
        {note.tone === 'error' ? <Icon name="refused" /> : null}
        {note.text}
      </Text>
    </AriaTextField>
  );
}
