import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Keys } from './Keys.tsx';
import './button.css';

interface ButtonProps {
  readonly id?: string;
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'destroy';
  readonly isDisabled?: boolean;
  /** The shortcut, shown on the button; the page that owns the button listens for it. */
  readonly keys?: string;
  readonly type?: 'button' | 'submit';
  readonly describedBy?: string;
}

/** A 32 px button. One `primary` a page. The shortcut is shown, and not part of the name. */
export function Button({
  children,
  kind = 'plain',
  keys,
  type = 'button',
  describedBy,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      type={type}
      className={`button button-${kind}`}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
    >
      {children}
      {keys === undefined ? null : <Keys>{keys}</Keys>}
    </AriaButton>
  );
}
