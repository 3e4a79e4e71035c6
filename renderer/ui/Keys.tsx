import './keys.css';

/** A shortcut as it stands on the keyboard; sighted users read it, the accessible name stays the word alone. */
export function Keys({ children }: { children: string }) {
  return (
    <span className="keys" aria-hidden="true">
      {children}
    </span>
  );
}
