import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import './notice.css';

export type Tone = 'safe' | 'waiting' | 'refused' | 'plain';

const icons: Record<Tone, IconName> = {
  safe: 'pass',
  waiting: 'clock',
  refused: 'refused',
  plain: 'document',
};

interface NoticeProps {
  readonly tone: Tone;
  readonly heading: string;
  readonly children?: ReactNode;
  /** `alert` interrupts a screen reader; `status` waits. */
  readonly role?: 'alert' | 'status';
}

/** What happened, in words, with what to do next; stays on the page until things change. */
export function Notice({ tone, heading, children, role = 'status' }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={role} data-tone={tone}>
      <Icon name={icons[tone]} />
      <div className="notice-words">
        <p className="notice-heading">{heading}</p>
        {children}
      </div>
    </div>
  );
}
