import { type ReactNode, useId } from 'react';
import './panel.css';

interface PanelProps {
  readonly heading: string;
  readonly children: ReactNode;
  /** Stands at the right end of the heading's line. */
  readonly aside?: ReactNode;
  readonly className?: string;
}

/** A named region of a page, set off by a line and its heading, not by a box. */
export function Panel({ heading, children, aside, className = '' }: PanelProps) {
  const id = useId();
  return (
    <section className={`panel ${className}`} aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{heading}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
