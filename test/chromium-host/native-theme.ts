import { lifecycle } from './host.ts';
import { LoudEmitter } from './loud.ts';

/** Electron's nativeTheme; the system's own preference is always light. */
export class NativeTheme
  extends LoudEmitter
  implements Pick<Electron.NativeTheme, 'shouldUseDarkColors' | 'themeSource'>
{
  #source: 'system' | 'light' | 'dark' = 'system';

  constructor() {
    super('NativeTheme', ['updated']);
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }

  get themeSource(): 'system' | 'light' | 'dark' {
    return this.#source;
  }

  set themeSource(source: 'system' | 'light' | 'dark') {
    if (source === this.#source) return;
    this.#source = source;
    lifecycle.emit('color-scheme', this.scheme());
    this.emit('updated');
  }

  /** Value for Chromium's `prefers-color-scheme`. */
  scheme(): string {
    return this.#source === 'system' ? '' : this.#source;
  }
}

/** The process-wide nativeTheme. */
export const nativeThemeDouble = new NativeTheme();
