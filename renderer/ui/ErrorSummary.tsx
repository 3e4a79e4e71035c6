import { useEffect, useRef } from 'react';
import { Icon } from './Icon.tsx';
import './error-summary.css';

export interface SummaryError {
  /** Id of the control to go to; `null` when no control can mend it. */
  readonly target: string | null;
  readonly text: string;
  readonly next?: string;
}

interface ErrorSummaryProps {
  readonly heading: string;
  readonly errors: readonly SummaryError[];
  /** Counts the tries to go on: each one that fails brings the focus here, and nothing else does. */
  readonly tries: number;
}

/** What keeps a form from going on; takes the focus when a try has failed, each line leads to its field. */
export function ErrorSummary({ heading, errors, tries }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same errors after a new try take the focus again
  useEffect(() => {
    box.current?.focus();
  }, [tries, errors.length > 0]);
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
