import { useEffect, useEffectEvent } from 'react';

/** Keys as `F2`, `Escape`, `/`, `Ctrl+Enter`; letters by their place on the keyboard are not used. */
export type Hotkeys = Readonly<Record<string, (() => void) | undefined>>;

/**
 * Listens for shortcuts of the whole window. They come before the focused control, which would take Ctrl+Enter for a
 * press of its own; only Esc comes after it, so that an open list or popover closes first.
 */
export function useHotkeys(hotkeys: Hotkeys): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat || isInOverlay(event.target)) return;
    const action = hotkeys[nameOf(event)];
    if (action === undefined || (event.code === 'Slash' && isTyping(event.target))) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  });
  useEffect(() => {
    // The list below a field is told by the field alone, which closes it before Esc comes here.
    let closesList = false;
    const early = (event: KeyboardEvent) => {
      closesList = isExpanded(event.target);
      if (event.key !== 'Escape') handle(event);
    };
    const late = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !closesList) handle(event);
    };
    window.addEventListener('keydown', early, { capture: true });
    window.addEventListener('keydown', late);
    return () => {
      window.removeEventListener('keydown', early, { capture: true });
      window.removeEventListener('keydown', late);
    };
  }, []);
}

function nameOf(event: KeyboardEvent): string {
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.code === 'Slash' ? '/' : event.key}`;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function isExpanded(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.getAttribute('aria-expanded') === 'true';
}

function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], .select-popover') !== null;
}
