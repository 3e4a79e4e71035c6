import { useEffect } from 'react';

const forbidden = ['copy', 'cut', 'contextmenu', 'dragstart', 'selectstart'] as const;

/** Keeps the shown data from being taken out by the usual gestures. A camera is what the watermark is for. */
export function useNoCopy(): void {
  useEffect(() => {
    const refuse = (event: Event) => {
      // What is typed into a field of the window's own may be marked and replaced.
      if (event.type !== 'selectstart' || !(event.target instanceof HTMLInputElement)) event.preventDefault();
    };
    for (const name of forbidden) document.addEventListener(name, refuse);
    return () => {
      for (const name of forbidden) document.removeEventListener(name, refuse);
    };
  }, []);
}
