import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import './mark.css';

export type MarkTone = 'plain' | 'muted' | 'safe' | 'waiting' | 'refused' | 'action';

interface MarkProps {
  readonly tone: MarkTone;
  readonly icon: IconName;
  readonly children: ReactNode;
}

/** How something stands: an icon and a word on one baseline; the colour only repeats what both say. */
export function Mark({ tone, icon, children }: MarkProps) {
  return (
    <span className={`mark mark-${tone}`}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}
