import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { FieldHead } from './FieldHead.tsx';
import { Icon } from './Icon.tsx';
import './field.css';
import './select.css';

export interface ComboboxOption {
  readonly id: string;
  readonly label: string;
  /** What is searched beside the label: its other language. */
  readonly words?: string;
  /** A second line in the list: why the option cannot be taken. */
  readonly detail?: string | null;
}

interface ComboboxProps {
  readonly id: string;
  readonly label: string;
  readonly item?: string | undefined;
  readonly placeholder: string;
  /** What the list says when nothing matches. */
  readonly empty: string;
  readonly options: readonly ComboboxOption[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly error: string | null;
}

/** A long list to choose one of: typing a number or words narrows it, arrows and Enter choose. */
export function Combobox(props: ComboboxProps) {
  const { id, label, item, placeholder, empty, options, value, onChange, error } = props;
  return (
    <ComboBox
      className="field"
      defaultItems={options}
      value={value}
      // Where the page begins in this field, it has the focus before its list is there to name what is chosen.
      defaultInputValue={options.find((option) => option.id === value)?.label ?? ''}
      onChange={(key) => key !== null && onChange(String(key))}
      defaultFilter={(text, typed) => matches(options, text, typed)}
      isInvalid={error !== null}
      allowsEmptyCollection
    >
      <FieldHead item={item}>
        <Label className="field-label">{label}</Label>
      </FieldHead>
      <div className="combobox-control">
        <Input id={id} className="field-input" placeholder={placeholder} autoComplete="off" />
        <Button className="combobox-button">
          <Icon name="down" />
        </Button>
      </div>
      {error === null ? null : (
        <Text slot="description" className="field-note field-note-error">
          <Icon name="refused" />
          {error}
        </Text>
      )}
      <Popover className="select-popover" offset={2}>
        <ListBox className="select-list" renderEmptyState={() => <p className="select-empty">{empty}</p>}>
          {(option: ComboboxOption) => (
            <ListBoxItem className="select-option" id={option.id} textValue={option.label}>
              <span>{option.label}</span>
              {option.detail == null ? null : <span className="select-detail">{option.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Every word typed stands somewhere in the option; a number is the beginning of the option's own. */
function matches(options: readonly ComboboxOption[], label: string, typed: string): boolean {
  const option = options.find((known) => known.label === label);
  const text = `${label} ${option?.words ?? ''}`.toLowerCase();
  const number = /^[\d/\s·]*?(\d+)\./.exec(label)?.[1] ?? '';
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => (/^\d+\.?$/.test(word) ? `${number}.`.startsWith(word) : text.includes(word)));
}
