import { useEffect, useRef } from 'react';
import { Icon } from './Icon.tsx';
import './error-summary.css';

export interface SummaryError {
  /** Id of the control to go to; `null` when no control can mend it. */
  readonly target: string | null;
  readonly text: string;
  readonly next?: string;
}

/** What keeps a form from going on; takes the focus when it appears, each line leads to its field. */
export function ErrorSummary({ heading, errors }: { heading: string; errors: readonly SummaryError[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <p className="error-summary-heading">
        <Icon name="refused" />
        {heading}
      </p>
      <ul>
        {errors.map((error) => (
          <li key={error.text}>
            {error.target === null ? error.text : <GoTo target={error.target} text={error.text} />}
            {error.next === undefined ? null : <span className="error-summary-next"> {error.next}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function GoTo({ target, text }: { target: string; text: string }) {
  return (
    <button
      type="button"
      className="error-summary-link"
      onClick={() => document.getElementById(target)?.focus()}
    >
      {text}
    </button>
  );
}
