import type { AgentProcess, DriverSettings } from '../native/token-agents.ts';
import type { Log } from './log.ts';
import type { ChooseFile } from './services/attachments.ts';
import type { Configuration } from './services/configuration.ts';
import type { LocalDatabase } from './services/database.ts';
import type { PinDialogOptions } from './services/pin-dialog.ts';
import type { JournalKey } from './services/proofs.ts';
import type { OpenResultWindow } from './services/result-window.ts';
import type { ScreenGuard } from './services/session-guard.ts';
import type { TrustStore } from './services/trust-store.ts';
import type { WorkstationIdentity } from './services/workstation-identity.ts';

/** What the services stand on; everything of Electron among it is behind an interface. */
export interface ServiceParts {
  readonly configuration: Configuration;
  readonly trust: TrustStore;
  readonly identity: WorkstationIdentity;
  readonly journal: JournalKey | null;
  readonly database: LocalDatabase;
  readonly profile: string;
  /** Name and version of this program, as the report of the check states it. */
  readonly software: string;
  readonly log: Log;
  readonly now: () => Date;
  readonly forkAgent: (driver: DriverSettings) => AgentProcess;
  readonly openPinWindow: PinDialogOptions['open'];
  readonly openResultWindow: OpenResultWindow;
  readonly chooseFile: ChooseFile;
  readonly screen: ScreenGuard;
}
