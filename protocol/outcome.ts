import type { ErrorCode } from './errors.ts';

/** An expected failure: a code of the closed table in `errors.ts` and what fills the places of its text. */
export interface Failure {
  readonly code: ErrorCode;
  readonly params?: Readonly<Record<string, string>>;
}

/** What a call that may fail in an expected way returns. Bugs throw instead. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure };

/** A successful outcome. */
export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** A failed outcome with a code of the error table. */
export function failure<T = never>(code: ErrorCode, params?: Readonly<Record<string, string>>): Outcome<T> {
  return { ok: false, error: params === undefined ? { code } : { code, params } };
}
