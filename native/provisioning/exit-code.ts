import type { Failure } from '../../protocol/outcome.ts';

/** Exit codes of the commands (`docs/administrator.md`); 1 is an uncaught fault of the program. */
export const exitCodes = { done: 0, refused: 2, command: 3, pin: 4, token: 5 } as const;

/** The exit code that tells a script what kind of failure it was. */
export function exitCodeOf({ code }: Failure): number {
  if (/^(call|file)-|^iin-|^driver-(list|not-listed)/.test(code)) return exitCodes.command;
  if (/^(so-)?pin-/.test(code)) return exitCodes.pin;
  return trouble.test(code) ? exitCodes.token : exitCodes.refused;
}

const trouble = /^(driver|command)-|^token-(absent|removed|busy)$/;
