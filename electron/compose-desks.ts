import type { TokenAgents } from '../native/token-agents.ts';
import type { ServiceParts } from './compose-parts.ts';
import { createApplications } from './services/applications.ts';
import { createAttachments } from './services/attachments.ts';
import type { Channel } from './services/channel.ts';
import { createFilings } from './services/filings.ts';
import { createNotices } from './services/notices.ts';
import type { OutboxStore } from './services/outbox-store.ts';
import { createPrinting } from './services/printing.ts';
import type { Results } from './services/results.ts';
import type { SettingsStore } from './services/settings-store.ts';
import type { SendServices } from './services/sign-and-send.ts';
import type { WorkstationCheck } from './services/workstation-check.ts';

/** What the desks stand on. */
export interface DeskCore extends SendServices {
  readonly agents: TokenAgents;
  readonly channel: Channel;
  readonly settings: SettingsStore;
  readonly outboxStore: OutboxStore;
  readonly check: WorkstationCheck;
  readonly results: Results;
}

/** Documents that people fill in: on their desks, before they have one, and for what they print. */
export function createDesks(parts: ServiceParts, core: DeskCore) {
  const { trust, journal, log, now } = parts;
  const { session, signer, settings, outboxStore: store } = core;
  const workstation = parts.identity.name;
  const language = () => settings.language();
  const attachments = createAttachments({ choose: parts.chooseFile, session, language });
  return {
    attachments,
    filings: createFilings({ session, signer, trust, journal, attachments, workstation, now }),
    notices: createNotices({ ...core, trust, log }),
    applications: createApplications({ ...core, store, trust, workstation, now }),
    printing: createPrinting({ ...core, store }),
  };
}
