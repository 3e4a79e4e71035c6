import type { Text } from './text.ts';

/** The lines of the workstation check (Rules 151, appendix 4), in the order of the appendix; the last two are our own. */
export const checkNames = [
  'processor',
  'disk',
  'memory',
  'network-card',
  'protected-channel',
  'token-driver',
  'certificate',
  'internet',
  'clock',
  'screen-lock',
] as const;
export type CheckName = (typeof checkNames)[number];

/** `pass`; `warn` lets one work; `block` stops sign-in; `unknown` could not be measured and warns. */
export const checkVerdicts = ['pass', 'warn', 'block', 'unknown'] as const;
export type CheckVerdict = (typeof checkVerdicts)[number];

/** One line of the check as the officer reads it: required, found, verdict, what to do. */
export interface CheckLine {
  readonly check: CheckName;
  readonly label: Text;
  readonly required: Text;
  readonly found: Text;
  readonly verdict: CheckVerdict;
  readonly next: Text | null;
}

/** The whole check; `signInAllowed` is false when any line blocks. */
export interface CheckReport {
  readonly checkedAt: string;
  readonly lines: readonly CheckLine[];
  readonly signInAllowed: boolean;
}
