import type { ReactNode } from 'react';
import { Popover as AriaPopover, Button, Dialog, DialogTrigger } from 'react-aria-components';
import './popover.css';

interface PopoverProps {
  /** The accessible name of the opened detail. */
  readonly label: string;
  readonly trigger: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A button that opens its detail beside itself; Esc or a click outside closes it. */
export function Popover({ label, trigger, children, className = '' }: PopoverProps) {
  return (
    <DialogTrigger>
      <Button className={`popover-trigger ${className}`}>{trigger}</Button>
      <AriaPopover className="popover" placement="bottom start" offset={4}>
        <Dialog className="popover-body" aria-label={label}>
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
