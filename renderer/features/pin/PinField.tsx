import { useId } from 'react';
import type { Text } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import '../../ui/field.css';

interface PinFieldProps {
  readonly name: string;
  readonly label: Text;
  readonly isDisabled: boolean;
  readonly isInvalid: boolean;
  /** Said under the field: how long a PIN may be. */
  readonly hint: string | null;
}

/**
 * One hidden field of the PIN window; nothing keeps its value but the element itself, until the form reads and clears it.
 * It has no `maxlength`: the page would cut a longer PIN unseen, and the token would count what is left as a wrong one.
 */
export function PinField({ name, label, isDisabled, isInvalid, hint }: PinFieldProps) {
  const say = useSay();
  const id = useId();
  return (
    <div className="pin-line">
      <label htmlFor={id} className="field-label">
        {say(label)}
      </label>
      <input
        id={id}
        className="field-input"
        type="password"
        name={name}
        inputMode="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        disabled={isDisabled}
        aria-invalid={isInvalid}
        {...(hint === null ? {} : { 'aria-describedby': `${id}-length` })}
      />
      {hint === null ? null : (
        <span id={`${id}-length`} className="muted fine">
          {hint}
        </span>
      )}
    </div>
  );
}
