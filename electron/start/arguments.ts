import { resolve } from 'node:path';

/** What the program was started with. */
export interface StartArguments {
  /** The configuration file (`--config=FILE`), absolute. */
  readonly config: string | null;
  /** The profile (`--user-data-dir=DIR`), absolute; the system's place when absent. */
  readonly profile: string | null;
  /** Make the workstation's key and certification request, then quit (`--enrol`). */
  readonly enrol: boolean;
  /** Open the administrator's bench instead of the workplace (`--administrator`). */
  readonly administrator: boolean;
}

/** Reads our own switches; Chromium's are left to Chromium (and to `dangerousSwitch`). */
export function readArguments(argv: readonly string[]): StartArguments {
  const value = (name: string): string | null => {
    const given = argv.find((argument) => argument.startsWith(`--${name}=`));
    return given === undefined ? null : resolve(given.slice(name.length + 3));
  };
  return {
    config: value('config'),
    profile: value('user-data-dir'),
    enrol: argv.includes('--enrol'),
    administrator: argv.includes('--administrator'),
  };
}
