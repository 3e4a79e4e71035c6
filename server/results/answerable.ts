import type { Failure } from '../../protocol/outcome.ts';
import type { Service } from '../../protocol/services/service.ts';
import { sourceFault } from '../sources/configured.ts';
import { canTruncate } from './truncate.ts';

/**
 * Why an allowed request could never be answered as the decision wants it: a database of the service has no address
 * here (`source-not-configured`), or the answer must be truncated and the catalogue does not say of what
 * (`answer-not-truncatable`). Said when it comes, so that nothing is accepted that would wait for ever.
 */
export function answerFault(
  service: Service,
  conditions: readonly string[],
  configured: ReadonlySet<string>,
): Failure | null {
  if (conditions.includes('truncated') && !canTruncate(service)) return { code: 'answer-not-truncatable' };
  return sourceFault(service, configured);
}
