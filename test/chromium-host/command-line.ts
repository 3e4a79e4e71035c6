import { loudModule } from './loud.ts';

type Members = 'appendSwitch' | 'appendArgument' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch';

/** Electron's app.commandLine over the application's own arguments; `appended` goes on to Chromium. */
export interface CommandLineDouble {
  commandLine: Pick<Electron.CommandLine, Members>;
  appended(): string[];
}

/** Switch names are lower case, as Chromium's command line has them. */
export function createCommandLine(appArguments: readonly string[]): CommandLineDouble {
  const switches = new Map<string, string>();
  const appended = new Map<string, string>();
  for (const text of appArguments) {
    if (text === '--') break;
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(text);
    if (match?.[1] !== undefined) switches.set(match[1].toLowerCase(), match[2] ?? '');
  }
  const commandLine = loudModule('CommandLine', {
    appendSwitch: (name: string, value = ''): void => {
      switches.set(name.toLowerCase(), value);
      appended.set(name.toLowerCase(), value);
    },
    appendArgument: (): void => undefined,
    removeSwitch: (name: string): void => {
      switches.delete(name.toLowerCase());
      appended.delete(name.toLowerCase());
    },
    hasSwitch: (name: string): boolean => switches.has(name.toLowerCase()),
    getSwitchValue: (name: string): string => switches.get(name.toLowerCase()) ?? '',
  } satisfies Pick<Electron.CommandLine, Members>);
  return {
    commandLine,
    appended: () => [...appended].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
  };
}
