import { useLayoutEffect, useRef } from 'react';
import { type FieldNote, TextField } from './TextField.tsx';

interface GroupedFieldProps {
  readonly id: string;
  readonly label: string;
  readonly item?: string | undefined;
  /** The clean value, without blanks. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
  readonly clean: (raw: string) => string;
  readonly show: (value: string) => string;
  readonly note: FieldNote;
  readonly digits: boolean;
}

/** A field that cleans what is typed or pasted and shows it in groups; the caret stays behind the same character. */
export function GroupedField({ value, onChange, clean, show, ...rest }: GroupedFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  const shown = show(value);
  useLayoutEffect(() => {
    if (caret.current === null || input.current === null) return;
    const place = placeAfter(shown, caret.current);
    caret.current = null;
    input.current.setSelectionRange(place, place);
  });
  const change = (raw: string) => {
    caret.current = clean(raw.slice(0, input.current?.selectionStart ?? raw.length)).length;
    onChange(clean(raw));
  };
  return <TextField {...rest} value={shown} onChange={change} inputRef={input} />;
}

/** The place in the grouped text right behind its `count`-th character that is not a blank. */
function placeAfter(shown: string, count: number): number {
  let seen = 0;
  for (let place = 0; place < shown.length; place += 1) {
    if (seen === count) return place;
    if (shown[place] !== ' ') seen += 1;
  }
  return shown.length;
}
