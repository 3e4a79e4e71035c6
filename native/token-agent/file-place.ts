import { realpathSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Whether anybody but root and this account may write a file or exchange it, by the rights on it and on every folder
 * above, of the path as given and of what its links lead to. On Windows nothing is claimed.
 */
export function isExposed(path: string): boolean {
  if (process.platform === 'win32') return false;
  const places = new Set([path, realpathSync(path)].flatMap(placesOf));
  return [...places].some((place) => isOpen(statSync(place)));
}

/** A file and the folders above it. */
function placesOf(path: string): string[] {
  const above = dirname(path);
  return above === path ? [path] : [path, ...placesOf(above)];
}

/** In a folder with the sticky bit everybody may write, and nobody may exchange what is another's. */
function isOpen(state: Stats): boolean {
  const isOwn = state.uid === process.geteuid?.();
  if (state.uid !== 0 && !isOwn) return true;
  const isSticky = state.isDirectory() && (state.mode & 0o1000) !== 0;
  const isOurGroups = state.gid !== 0 && (process.getgroups?.() ?? []).includes(state.gid);
  const writers = isOurGroups && !isOwn ? 0o022 : 0o002;
  return !isSticky && (state.mode & writers) !== 0;
}
