import type { FiledDocument } from '../../protocol/ipc.ts';
import type { Log } from '../log.ts';
import { createCentre } from './centre.ts';
import type { Channel } from './channel.ts';
import { readFiled } from './filed-document.ts';
import type { Announcer } from './state.ts';
import type { TrustStore } from './trust-store.ts';

/** The operator's notices of planned work in force (Rules 151, items 38 and 44); also without a session. */
export interface Notices {
  /** What was heard of last; what is known stays known while the centre is not reached. */
  known(): readonly FiledDocument[];
}

export interface NoticesOptions {
  readonly channel: Pick<Channel, 'current' | 'onChange'>;
  readonly announcer: Announcer;
  readonly trust: TrustStore;
  readonly log: Log;
  /** How often the centre is asked while nothing else tells of a change, ms. */
  readonly interval?: number;
}

/** Asks for the notices when the channel comes up, when a document of a desk came, and every ten minutes. */
export function createNotices({ channel, announcer, trust, log, interval }: NoticesOptions): Notices {
  let known: readonly FiledDocument[] = [];
  let asked = 0;
  const refresh = async () => {
    const connection = channel.current();
    if (!connection.ok) return;
    asked += 1;
    const turn = asked;
    const answer = await createCentre(connection.value).notices();
    if (!answer.ok || turn !== asked) return;
    const notices = answer.value.flatMap((der) => verified(trust, der, log));
    if (idsOf(notices) === idsOf(known)) return;
    known = notices;
    announcer.announce('notices-changed');
  };
  channel.onChange(() => void refresh());
  announcer.onEvent((event) => {
    if (event === 'filings-changed') void refresh();
  });
  setInterval(() => void refresh(), interval ?? 600_000).unref();
  return { known: () => known };
}

/** A notice is shown before anybody signed in: only with a signature that this workstation itself verified. */
function verified(trust: TrustStore, der: Uint8Array, log: Log): readonly FiledDocument[] {
  const read = readFiled(trust, null, der);
  if (read.ok && read.value.type === 'maintenance-notice') return [read.value];
  log('notice-rejected', read.ok ? 'type' : read.error.code);
  return [];
}

function idsOf(notices: readonly FiledDocument[]): string {
  return notices.map(({ id }) => id).join(' ');
}
