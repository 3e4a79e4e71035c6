import type { Channel } from '../protocol/regulation/facts.ts';
import { purposeOf } from '../trust/certificate.ts';
import type { Connection } from './connection.ts';
import type { Database } from './store/open.ts';

/**
 * By which way a connection comes in: an officer's workstation, the system of a state body (Rules 151, item 8), or the
 * courts' system (item 24). Null when its certificate is not registered under its name for what it was issued for.
 */
export async function channelOf(
  database: Database,
  { certificate, workstation }: Pick<Connection, 'certificate' | 'workstation'>,
): Promise<Channel | null> {
  if (certificate === null) return null;
  const purpose = purposeOf(certificate);
  const known = await registeredAs(database, purpose, workstation);
  return known?.sha256 === certificate.sha256 ? known.channel : null;
}

interface Registered {
  readonly sha256: string;
  readonly channel: Channel;
}

/** A system never speaks as a workstation, nor the other way round: the purpose says which register is asked. */
async function registeredAs(database: Database, purpose: string, name: string): Promise<Registered | null> {
  if (purpose === 'workstation') {
    const row = await database
      .selectFrom('workstations')
      .select('certificate_sha256')
      .where('name', '=', name)
      .executeTakeFirst();
    return row === undefined ? null : { sha256: row.certificate_sha256, channel: 'workstation' };
  }
  if (purpose !== 'system') return null;
  const row = await database
    .selectFrom('systems')
    .select(['certificate_sha256', 'channel'])
    .where('name', '=', name)
    .executeTakeFirst();
  return row === undefined ? null : { sha256: row.certificate_sha256, channel: row.channel };
}
