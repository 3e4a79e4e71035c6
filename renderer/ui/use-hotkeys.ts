import { useEffect, useEffectEvent } from 'react';

/** Keys as `F2`, `Escape`, `/`, `Ctrl+Enter`; letters by their place on the keyboard are not used. */
export type Hotkeys = Readonly<Record<string, (() => void) | undefined>>;

/** Listens for shortcuts of the whole window. One handled elsewhere (an open popover's Esc) is left alone. */
export function useHotkeys(hotkeys: Hotkeys): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat || isModalOpen()) return;
    const action = hotkeys[nameOf(event)];
    if (action === undefined || (event.key === '/' && isTyping(event.target))) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function nameOf(event: KeyboardEvent): string {
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.code === 'Slash' ? '/' : event.key}`;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement;
}

function isModalOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="listbox"]') !== null;
}
