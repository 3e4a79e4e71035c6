import { type ReactNode, useEffect, useRef } from 'react';
import './page.css';
import type { PageName } from './page-name.ts';

interface PageProps {
  readonly name: PageName;
  readonly title: string;
  /** The page's actions, at the right end of the title's line. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Id of the control that takes the focus when the page opens; without one the title does. */
  readonly focusId?: string;
}

/** A page of the work window: its title, its actions, its content. */
export function Page({ name, title, actions, children, focusId }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const control = focusId === undefined ? null : document.getElementById(focusId);
    (control ?? heading.current)?.focus();
  }, [focusId]);
  return (
    <main className="page" data-page={name}>
      <div className="page-head">
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {actions === undefined ? null : <div className="page-actions">{actions}</div>}
      </div>
      <div className={`page-content page-${name}`}>{children}</div>
    </main>
  );
}
