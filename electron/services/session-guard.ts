import type { TokenAgents, TokenView } from '../../native/token-agents.ts';
import type { Failure } from '../../protocol/outcome.ts';
import type { Session } from './session.ts';

/** The moments at which nobody can be trusted to sit at the computer any more (`screen-guard.ts`). */
export interface ScreenGuard {
  on(event: 'lock-screen' | 'suspend' | 'shutdown', listener: () => void): unknown;
  /** Whether the lock of the screen would be noticed; otherwise five idle minutes count as one. */
  isLockObserved(): boolean;
}

/** Ends the session with its token, the screen lock, sleep and shutdown. */
export function guardSession(session: Session, agents: TokenAgents, screen: ScreenGuard): void {
  let driver: string | null = null;
  const look = () => {
    if (session.key() === null) return;
    const token = findToken(session, agents);
    if (token === undefined) session.end(whyGone(agents, driver));
    else driver = token.driver;
  };
  agents.onChange(look);
  // The token may have gone between the signature and the answer to it.
  session.onChange(look);
  for (const event of ['lock-screen', 'suspend', 'shutdown'] as const)
    screen.on(event, () => session.end({ code: 'session-locked' }));
}

/** Known by its certificate too: some makers give every token the same serial number. */
function findToken(session: Session, agents: TokenAgents): TokenView | undefined {
  const key = session.key();
  return agents
    .tokens()
    .find(
      ({ serial, certificates }) =>
        serial === key?.tokenSerial && certificates.some(({ sha256 }) => sha256 === key.certificate.sha256),
    );
}

/** A token that is out of sight because its driver was given up is not said to have been pulled. */
function whyGone(agents: TokenAgents, driver: string | null): Failure {
  const shown = agents.drivers().find(({ name }) => name === driver);
  return shown?.state === 'stopped' && shown.fault !== null ? shown.fault : { code: 'session-token-removed' };
}
