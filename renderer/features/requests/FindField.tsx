import { useRef } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { fill } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import './find-field.css';
import { listTexts as texts } from './texts.ts';

interface FindFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How many rows are left. */
  readonly count: number;
}

/** Narrows the list while one types; `/` goes to it from anywhere, Esc clears it. */
export function FindField({ label, value, onChange, count }: FindFieldProps) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  useHotkeys({ '/': () => input.current?.focus() });
  return (
    <SearchField className="find-field" value={value} onChange={onChange}>
      <Icon name="search" />
      <Label className="visually-hidden">{label}</Label>
      <Input className="find-input" ref={input} placeholder={label} autoComplete="off" />
      <span className="muted fine" role="status">
        {value === '' ? null : say(fill(texts.found, { count: String(count) }))}
      </span>
      <Keys>/</Keys>
    </SearchField>
  );
}
