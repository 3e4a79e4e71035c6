import type { Result } from '../../protocol/documents/result.ts';
import type { Outcome } from '../../protocol/outcome.ts';
import type { Service } from '../../protocol/services/service.ts';

/** What a state database is asked: a service, its parameter, and the details asked for beside it. */
export interface SourceQuestion {
  /**
   * Id of the signed request, the same however often it is asked: a database that lays a ban or lifts an encumbrance
   * knows by it what it did already.
   */
  readonly request: string;
  readonly service: Service;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What it answered: only the fields the service is defined with, only attachments of the service's kind. */
export interface SourceAnswer {
  readonly records: readonly Readonly<Record<string, string>>[];
  readonly photograph: NonNullable<Result['body']['photograph']> | null;
  readonly file: NonNullable<Result['body']['file']> | null;
  readonly graph: NonNullable<Result['body']['graph']> | null;
}

/** A state database. Fails with `source-unreachable`; the request then waits and is asked again. */
export interface Source {
  readonly name: string;
  ask(question: SourceQuestion): Promise<Outcome<SourceAnswer>>;
}
