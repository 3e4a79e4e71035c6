import { createPeer } from './peer.ts';

/**
 * Runs in the page's own world before any script of the page and leaves nothing behind but the objects that
 * the preload exposes: read-only, not configurable, frozen to the bottom, as Electron defines them.
 */
export function startMainWorld(fromPreload: string, toPreload: string): void {
  if (window.parent !== window || location.protocol === 'about:') return;
  createPeer(toPreload, fromPreload).onExpose((name, api) => {
    if (Object.hasOwn(window, name))
      throw new Error(`Cannot bind an API on top of an existing property on the window object`);
    Object.defineProperty(window, name, { value: freezeDeep(api), enumerable: true });
  });
}

function freezeDeep(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  for (const item of Object.values(value)) freezeDeep(item);
  return Object.freeze(value);
}
