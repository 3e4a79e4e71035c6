import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import type { Centre } from '../centre.ts';
import type { Connection } from '../connection.ts';
import { channelOf } from '../systems.ts';
import { createBuckets } from './rate-limit.ts';

/** Looks at a request before anything of it is read: rate, then who the workstation is. */
export type Guard = (connection: Connection) => Promise<Outcome<null>>;

/**
 * Every request: the connection's and the workstation's rate; certificate for this purpose, issued by the operator, not
 * revoked, and registered by name and hash. Anything amiss with it is `workstation-unknown`, whatever it is.
 */
export function createGuard(centre: Centre): Guard {
  const takeOf = createBuckets(centre.limits.burst * 2, centre.limits.perSecond * 2);
  return async (connection) => {
    const now = performance.now();
    if (!connection.bucket.take(now)) return failure('too-many-requests');
    if (!(await isKnownWorkstation(centre, connection))) return failure('workstation-unknown');
    return takeOf(connection.workstation, now) ? success(null) : failure('too-many-requests');
  };
}

/** Whether a connection's workstation or system may speak now: purpose, registration, chain, revocation. */
export async function isKnownWorkstation(centre: Centre, connection: Connection): Promise<boolean> {
  const { certificate } = connection;
  if (certificate === null || (await channelOf(centre.database, connection)) === null) return false;
  const vouched = await centre.trust.vouch('operator', certificate, centre.now());
  // A list that is out of date for a while must not lock every workstation out; a revoked one stays out.
  return vouched.ok || vouched.error.code === 'revocation-unknown';
}
