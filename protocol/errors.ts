import { accessErrors } from './errors/access.ts';
import { accountErrors } from './errors/account.ts';
import { benchErrors } from './errors/bench.ts';
import { documentErrors } from './errors/document.ts';
import { equipmentErrors } from './errors/equipment.ts';
import { filingErrors } from './errors/filing.ts';
import { ncalayerErrors } from './errors/ncalayer.ts';
import { parameterErrors } from './errors/parameter.ts';
import { provisioningErrors } from './errors/provisioning.ts';
import { resultErrors } from './errors/result.ts';
import { serverErrors } from './errors/server.ts';
import { statisticsErrors } from './errors/statistics.ts';
import { tokenErrors } from './errors/token.ts';
import { workstationErrors } from './errors/workstation.ts';
import type { Failure } from './outcome.ts';
import { fill, type Text } from './text.ts';

/** One expected failure: what happened, what to do next, and the item of the rules it rests on. */
export interface ErrorEntry {
  readonly text: Text;
  readonly next: Text;
  readonly item?: string;
}

/** The closed table of everything that may go wrong in an expected way. Documented in `docs/errors.md`. */
export const errorTable = {
  ...tokenErrors,
  ...ncalayerErrors,
  ...provisioningErrors,
  ...benchErrors,
  ...accessErrors,
  ...accountErrors,
  ...documentErrors,
  ...parameterErrors,
  ...equipmentErrors,
  ...filingErrors,
  ...resultErrors,
  ...serverErrors,
  ...statisticsErrors,
  ...workstationErrors,
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errorTable;

/** All codes, for schemas of data that crosses a process or the network. */
export const errorCodes = Object.keys(errorTable) as [ErrorCode, ...ErrorCode[]];

/** The words of a failure in both languages, with its places filled. */
export function explain(error: Failure): { text: Text; next: Text; item: string | null } {
  const entry: ErrorEntry = errorTable[error.code];
  const params = error.params ?? {};
  return { text: fill(entry.text, params), next: fill(entry.next, params), item: entry.item ?? null };
}
