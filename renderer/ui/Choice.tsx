import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { FieldHead } from './FieldHead.tsx';
import './choice.css';

export interface ChoiceOption {
  readonly id: string;
  readonly label: string;
  readonly detail?: ReactNode;
}

interface ChoiceProps {
  readonly label: string;
  readonly item?: string | undefined;
  readonly options: readonly ChoiceOption[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly orientation?: 'horizontal' | 'vertical';
}

/** One of a few, all in sight; the arrow keys choose. */
export function Choice(props: ChoiceProps) {
  const { label, item, options, value, onChange, orientation = 'vertical' } = props;
  return (
    <RadioGroup className="choice" value={value} onChange={onChange} orientation={orientation}>
      <FieldHead item={item}>
        <Label className="field-label">{label}</Label>
      </FieldHead>
      <div className={`choice-options choice-${orientation}`}>
        {options.map((option) => (
          <Radio className="choice-option" value={option.id} key={option.id}>
            <span className="choice-mark" aria-hidden="true" />
            <span className="choice-words">
              <span>{option.label}</span>
              {option.detail}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
