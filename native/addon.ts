import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** What our own native addon can do (`native/hardening/`). */
export interface Addon {
  hardenProcess(): void;
  endWithParent(): void;
  /** C_Login of the module loaded from `path` with a NULL PIN; returns CK_RV. */
  loginAtReader(path: string, session: Buffer, userType: number): number;
}

/** Loads the addon; throws when it was not built. */
export function loadAddon(): Addon {
  const addon: unknown = createRequire(import.meta.url)(addonPath());
  if (!isAddon(addon)) throw new Error('hardening.node is not the hardening addon');
  return addon;
}

const addonPlaces = ['./hardening/build/Release/hardening.node', './hardening.node', '../hardening.node'];

/** In the source tree node-gyp leaves the addon beside its source; packaging puts it beside the bundle, of which this may be a chunk. */
function addonPath(): string {
  const places = addonPlaces.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`hardening.node was not built; looked at ${places.join(' and ')}`);
  return found;
}

const names = ['hardenProcess', 'endWithParent', 'loginAtReader'];

function isAddon(value: unknown): value is Addon {
  return typeof value === 'object' && value !== null && names.every((name) => name in value);
}
