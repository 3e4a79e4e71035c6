import type { TokenAgents } from '../../native/token-agents.ts';
import type { Session } from './session.ts';

/** The moments at which nobody can be trusted to sit at the computer any more (Electron's powerMonitor). */
export interface ScreenGuard {
  on(event: 'lock-screen' | 'suspend' | 'shutdown', listener: () => void): unknown;
}

/** Ends the session with its token, the screen lock, sleep and shutdown. */
export function guardSession(session: Session, agents: TokenAgents, screen: ScreenGuard): void {
  agents.onChange(() => {
    const serial = session.key()?.tokenSerial;
    if (serial === undefined || agents.tokens().some((token) => token.serial === serial)) return;
    session.end({ code: 'session-token-removed' });
  });
  for (const event of ['lock-screen', 'suspend', 'shutdown'] as const)
    screen.on(event, () => session.end({ code: 'session-locked' }));
}
