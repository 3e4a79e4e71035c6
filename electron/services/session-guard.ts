import type { TokenAgents } from '../../native/token-agents.ts';
import type { Session } from './session.ts';

/** The moments at which nobody can be trusted to sit at the computer any more (`screen-guard.ts`). */
export interface ScreenGuard {
  on(event: 'lock-screen' | 'suspend' | 'shutdown', listener: () => void): unknown;
  /** Whether the lock of the screen would be noticed; otherwise five idle minutes count as one. */
  isLockObserved(): boolean;
}

/** Ends the session with its token, the screen lock, sleep and shutdown. */
export function guardSession(session: Session, agents: TokenAgents, screen: ScreenGuard): void {
  const look = () => {
    if (session.key() !== null && !isTokenThere(session, agents))
      session.end({ code: 'session-token-removed' });
  };
  agents.onChange(look);
  // The token may have gone between the signature and the answer to it.
  session.onChange(look);
  for (const event of ['lock-screen', 'suspend', 'shutdown'] as const)
    screen.on(event, () => session.end({ code: 'session-locked' }));
}

/** Known by its certificate too: some makers give every token the same serial number. */
function isTokenThere(session: Session, agents: TokenAgents): boolean {
  const key = session.key();
  return agents
    .tokens()
    .some(
      ({ serial, certificates }) =>
        serial === key?.tokenSerial && certificates.some(({ sha256 }) => sha256 === key.certificate.sha256),
    );
}
