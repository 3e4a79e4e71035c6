import type { ReactNode } from 'react';
import { Popover } from '../../ui/Popover.tsx';

interface StatusItemProps {
  /** What a test finds the item by, with its `state`. */
  readonly name: string;
  readonly state: string;
  readonly label: string;
  readonly value: ReactNode;
  /** A dot or an icon before the words. */
  readonly mark?: ReactNode;
  readonly attention?: boolean;
  /** What the item's press opens. */
  readonly children: ReactNode;
}

/** One item of the status bar: its name above its value, and its detail on a press. */
export function StatusItem({ name, state, label, value, mark, attention, children }: StatusItemProps) {
  return (
    <div
      className={attention ? 'status-item status-attention' : 'status-item'}
      data-status={name}
      data-state={state}
    >
      <Popover
        label={label}
        trigger={
          <>
            {mark}
            <span className="status-words">
              <span className="status-second">{label}</span> <span className="status-value">{value}</span>
            </span>
          </>
        }
      >
        {children}
      </Popover>
    </div>
  );
}
