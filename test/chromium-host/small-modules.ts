import { existsSync, readFileSync } from 'node:fs';
import { LoudEmitter, loudModule } from './loud.ts';

export class PowerMonitor extends LoudEmitter {
  constructor() {
    super('PowerMonitor', [
      'suspend',
      'resume',
      'on-ac',
      'on-battery',
      'shutdown',
      'lock-screen',
      'unlock-screen',
      'user-did-become-active',
      'user-did-resign-active',
    ]);
  }

  getSystemIdleTime(): number {
    return 0;
  }
}

/** Electron's powerMonitor. Nothing fires by itself: a test locks the screen by SIGUSR2 (see run.ts). */
export const powerMonitor = new PowerMonitor();

export class Screen
  extends LoudEmitter
  implements Pick<Electron.Screen, 'getPrimaryDisplay' | 'getAllDisplays'>
{
  constructor() {
    super('Screen', ['display-added', 'display-removed', 'display-metrics-changed']);
  }

  getPrimaryDisplay(): Electron.Display {
    const area = { x: 0, y: 0, width: 1280, height: 800 };
    const size = { width: area.width, height: area.height };
    const display = {
      id: 1,
      bounds: area,
      workArea: area,
      size,
      workAreaSize: size,
      scaleFactor: 1,
      rotation: 0,
    };
    return loudModule('Display', display) as Electron.Display;
  }

  getAllDisplays(): Electron.Display[] {
    return [this.getPrimaryDisplay()];
  }
}

/** Electron's screen: one display of 1280×800. */
export const screen = new Screen();

type Dialogs = {
  showOpenDialog: (...values: unknown[]) => Promise<Electron.OpenDialogReturnValue>;
} & Pick<Electron.Dialog, 'showErrorBox' | 'showMessageBox' | 'showMessageBoxSync'>;

/**
 * Electron's dialog: the text goes to stderr, the default button is the answer. Which file a person chooses stands in the
 * file that CHROMIUM_HOST_OPEN_DIALOG names; without it, or with an empty one, the dialogue is cancelled.
 */
export const dialog = loudModule('dialog', {
  showErrorBox: (title: string, content: string): void => {
    process.stderr.write(`dialog: ${title}: ${content}\n`);
  },
  showMessageBox: (...values: unknown[]): Promise<Electron.MessageBoxReturnValue> =>
    Promise.resolve({ response: answer(values), checkboxChecked: false }),
  showMessageBoxSync: (...values: unknown[]): number => answer(values),
  showOpenDialog: (): Promise<Electron.OpenDialogReturnValue> => {
    const path = chosenFile();
    return Promise.resolve({ canceled: path === '', filePaths: path === '' ? [] : [path] });
  },
} satisfies Dialogs);

function chosenFile(): string {
  const control = process.env['CHROMIUM_HOST_OPEN_DIALOG'];
  return control !== undefined && existsSync(control) ? readFileSync(control, 'utf8').trim() : '';
}

function answer(values: readonly unknown[]): number {
  const options = values.at(-1) as Electron.MessageBoxOptions;
  process.stderr.write(`dialog: ${options.message}\n`);
  return options.defaultId ?? 0;
}

/** Electron's Menu: templates are kept, none is ever shown. */
export const Menu = loudModule('Menu', {
  setApplicationMenu: (_menu: Electron.Menu | null): void => undefined,
  getApplicationMenu: (): null => null,
  buildFromTemplate: (template: readonly object[]): Electron.Menu =>
    loudModule('Menu', { items: [...template] }) as unknown as Electron.Menu,
} satisfies Pick<typeof Electron.Menu, 'setApplicationMenu' | 'getApplicationMenu' | 'buildFromTemplate'>);
