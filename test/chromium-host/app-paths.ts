import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { notImplemented } from './loud.ts';

/** Name, version and folder of the application, from the nearest package.json above its main file. */
export interface AppPackage {
  folder: string;
  name: string;
  version: string;
}

/** Reads the nearest package.json; productName wins over name, as in Electron. */
export function readAppPackage(mainPath: string): AppPackage {
  for (let folder = dirname(mainPath); ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file)) {
      const { productName, name = 'Electron', version = '0.0.0' } = JSON.parse(readFileSync(file, 'utf8'));
      return { folder, name: productName ?? name, version };
    }
    if (folder === dirname(folder)) return { folder: dirname(mainPath), name: 'Electron', version: '0.0.0' };
  }
}

/** app.getPath and app.setPath; `name` is the application's current name. */
export interface AppPaths {
  get(name: string): string;
  set(name: string, path: string): void;
}

/** Electron's folders on Linux. `userData` is made when it is first asked for, closed to other users. */
export function createAppPaths(appName: () => string, userData: string | undefined): AppPaths {
  const chosen = new Map<string, string>(userData === undefined ? [] : [['userData', userData]]);
  const appData = (): string => process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
  const defaults: Record<string, () => string> = {
    appData,
    home: homedir,
    temp: tmpdir,
    exe: () => process.execPath,
    userData: () => join(appData(), appName()),
    sessionData: () => paths.get('userData'),
    logs: () => join(paths.get('userData'), 'logs'),
    crashDumps: () => join(paths.get('userData'), 'Crashpad'),
  };
  const paths: AppPaths = {
    get: (name) => {
      const path = chosen.get(name) ?? defaults[name]?.() ?? notImplemented(`app.getPath('${name}')`);
      if (name === 'userData') mkdirSync(path, { recursive: true, mode: 0o700 });
      return path;
    },
    set: (name, path) => {
      if (defaults[name] === undefined) notImplemented(`app.setPath('${name}')`);
      chosen.set(name, path);
    },
  };
  return paths;
}
