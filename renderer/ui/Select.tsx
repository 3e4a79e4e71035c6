import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components';
import { FieldHead } from './FieldHead.tsx';
import { Icon } from './Icon.tsx';
import './field.css';
import './select.css';

export interface SelectOption {
  readonly id: string;
  readonly label: string;
}

interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly item?: string | undefined;
  readonly placeholder: string;
  readonly options: readonly SelectOption[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly error: string | null;
}

/** A labelled list to choose one of; opens with the arrow keys, finds by typing. */
export function Select(props: SelectProps) {
  const { id, label, item, placeholder, options, value, onChange, error } = props;
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      placeholder={placeholder}
      isInvalid={error !== null}
    >
      <FieldHead item={item}>
        <Label className="field-label">{label}</Label>
      </FieldHead>
      <Button id={id} className="select-button">
        <SelectValue className="select-value" />
        <Icon name="down" />
      </Button>
      {error === null ? null : (
        <Text slot="description" className="field-note field-note-error">
          <Icon name="refused" />
          {error}
        </Text>
      )}
      <Popover className="select-popover" offset={2}>
        <ListBox className="select-list" items={options}>
          {(option) => (
            <ListBoxItem className="select-option" id={option.id} textValue={option.label}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
