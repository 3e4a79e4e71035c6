import './status-dot.css';

export type DotTone = 'safe' | 'refused' | 'idle';

/** A dot whose shape differs with its tone, beside the word that says the same. */
export function StatusDot({ tone }: { tone: DotTone }) {
  return (
    <svg
      className={`status-dot status-dot-${tone}`}
      viewBox="0 0 10 10"
      width="10"
      height="10"
      aria-hidden="true"
    >
      {shapes[tone]}
    </svg>
  );
}

const shapes = {
  safe: <circle cx="5" cy="5" r="4" />,
  refused: <path d="M1 1h8v8H1z" />,
  idle: <circle cx="5" cy="5" r="3.5" className="status-dot-hollow" />,
};
